import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives the lambdas of each compiled class one class of their own, {@code X$$Lambdas}, in place of a call that makes each
 * a class when it first runs. A short run meets a thousand of them, and each such call costs as much as linting ten
 * statements, even where the classes come from an archive. Run again, it finds nothing left to do.
 *
 * <p>One idea: reading such a call, and writing what the JDK would have made of it.
 */
public final class LambdasToClasses {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final int SERIALIZABLE = 1;
    private static final int MARKERS = 2;
    private static final int BRIDGES = 4;
    private static final Type OBJECT = Type.getType(Object.class);

    private final Path folder;
    private final ClassLoader known;
    private final Map<String, Set<String>> guests = new TreeMap<>();

    private LambdasToClasses(Path folder, ClassLoader known) {
        this.folder = folder;
        this.known = known;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<URL> places = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        try (URLClassLoader known = new URLClassLoader(places.toArray(URL[]::new))) {
            new LambdasToClasses(folder, known).run();
        }
    }

    private void run() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        Map<Path, byte[]> changed = new TreeMap<>();
        for (Path file : files) {
            Host host = new Host();
            new ClassReader(Files.readAllBytes(file)).accept(host, 0);
            if (!host.helpers.isEmpty()) {
                changed.put(file, host.bytes());
                for (Helper helper : host.helpers) {
                    changed.put(folder.resolve(helper.name + ".class"), helper.bytes(host.nest));
                    guests.computeIfAbsent(host.nest, nest -> new TreeSet<>()).add(helper.name);
                }
            }
        }
        for (Map.Entry<String, Set<String>> nest : guests.entrySet()) {
            Path file = folder.resolve(nest.getKey() + ".class");
            byte[] before = changed.containsKey(file) ? changed.get(file) : Files.readAllBytes(file);
            changed.put(file, receiving(before, nest.getValue()));
        }
        for (Map.Entry<Path, byte[]> one : changed.entrySet()) {
            Files.write(one.getKey(), one.getValue());
        }
    }

    /** A class to whose private methods these others have access, too. */
    private static byte[] receiving(byte[] nest, Set<String> members) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(nest)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visitNestMember(String member) {
                                if (!members.contains(member)) {
                                    super.visitNestMember(member);
                                }
                            }

                            @Override
                            public void visitEnd() {
                                members.forEach(super::visitNestMember);
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** A class that holds lambdas. */
    private final class Host extends ClassVisitor {

        private final List<Helper> helpers = new ArrayList<>();
        private String name = "";
        private String nest = "";

        Host() {
            super(Opcodes.ASM9, new ClassWriter(0));
        }

        byte[] bytes() {
            return ((ClassWriter) cv).toByteArray();
        }

        @Override
        public void visit(int version, int access, String own, String signature, String parent, String[] interfaces) {
            name = own;
            nest = own;
            super.visit(version, access, own, signature, parent, interfaces);
        }

        @Override
        public void visitNestHost(String host) {
            nest = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String kind, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, kind, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String sam, String call, Handle maker, Object... arguments) {
                    if (maker.getOwner().equals(FACTORY) && !isSerializable(maker, arguments)) {
                        Lambda lambda = Lambda.of(sam, call, arguments);
                        Helper helper = helperFor(lambda);
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, helper.name, helper.add(lambda), call, false);
                    } else {
                        super.visitInvokeDynamicInsn(sam, call, maker, arguments);
                    }
                }
            };
        }

        /** One class for all, unless two interfaces bring different code under one name. */
        private Helper helperFor(Lambda lambda) {
            Map<String, String> brought = new HashMap<>();
            lambda.interfaces().forEach(type -> brought.putAll(defaults(type)));
            for (Helper helper : helpers) {
                if (helper.takes(lambda, brought)) {
                    return helper;
                }
            }
            Helper helper = new Helper(name + "$$Lambdas" + (helpers.isEmpty() ? "" : helpers.size()));
            helper.takes(lambda, brought);
            helpers.add(helper);
            return helper;
        }
    }

    private static boolean isSerializable(Handle maker, Object... arguments) {
        return maker.getName().equals("altMetafactory") && ((Integer) arguments[3] & SERIALIZABLE) != 0;
    }

    /** The code that an interface brings, by name and types, and where it stands. */
    private Map<String, String> defaults(String type) {
        Map<String, String> found = new HashMap<>();
        try {
            for (Method method :
                    Class.forName(type.replace('/', '.'), false, known).getMethods()) {
                if (method.isDefault()) {
                    found.put(
                            method.getName() + Type.getMethodDescriptor(method),
                            method.getDeclaringClass().getName());
                }
            }
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException("the interface of a lambda is not there: " + type, e));
        }
        return found;
    }

    /**
     * What a call makes.
     *
     * @param methods the names and types under which it is called, which are several where generic types were filled in
     * @param captured what it takes along
     * @param filled the types of its parameters and result where type parameters are filled in
     */
    private record Lambda(List<String> interfaces, Set<String> methods, Type[] captured, Handle code, Type filled) {

        static Lambda of(String sam, String call, Object... arguments) {
            List<String> interfaces =
                    new ArrayList<>(List.of(Type.getReturnType(call).getInternalName()));
            Set<String> methods = new LinkedHashSet<>(List.of(sam + arguments[0]));
            if (arguments.length > 3) {
                int flags = (Integer) arguments[3];
                int next = 4;
                for (int left = (flags & MARKERS) == 0 ? 0 : (Integer) arguments[next++]; left > 0; left--) {
                    interfaces.add(((Type) arguments[next++]).getInternalName());
                }
                for (int left = (flags & BRIDGES) == 0 ? 0 : (Integer) arguments[next++]; left > 0; left--) {
                    methods.add(sam + arguments[next++]);
                }
            }
            return new Lambda(
                    interfaces, methods, Type.getArgumentTypes(call), (Handle) arguments[1], (Type) arguments[2]);
        }

        /** All that the code takes, its object first where it has one. */
        List<Type> taken() {
            List<Type> taken = new ArrayList<>();
            if (code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
                taken.add(Type.getObjectType(code.getOwner()));
            }
            taken.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
            return taken;
        }

        Type result() {
            return code.getTag() == Opcodes.H_NEWINVOKESPECIAL
                    ? Type.getObjectType(code.getOwner())
                    : Type.getReturnType(code.getDesc());
        }
    }

    /** The class of a class's lambdas: each is an object of it with a number, by which every method finds its code. */
    private static final class Helper {

        private final String name;
        private final Set<String> interfaces = new TreeSet<>();
        private final Map<String, String> brought = new HashMap<>();
        private final List<Lambda> lambdas = new ArrayList<>();

        Helper(String name) {
            this.name = name;
        }

        boolean takes(Lambda lambda, Map<String, String> more) {
            for (Map.Entry<String, String> one : more.entrySet()) {
                if (!brought.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue())) {
                    return false;
                }
            }
            if (lambda.methods().stream().anyMatch(brought::containsKey)
                    || lambdas.stream()
                            .flatMap(other -> other.methods().stream())
                            .anyMatch(more::containsKey)) {
                return false;
            }
            brought.putAll(more);
            interfaces.addAll(lambda.interfaces());
            return true;
        }

        /** The name of the method that makes it. */
        String add(Lambda lambda) {
            lambdas.add(lambda);
            return "make" + (lambdas.size() - 1);
        }

        byte[] bytes(String nest) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    Opcodes.V17,
                    Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                    name,
                    null,
                    OBJECT.getInternalName(),
                    interfaces.toArray(String[]::new));
            writer.visitNestHost(nest);
            int fields = lambdas.stream()
                    .mapToInt(one -> one.captured().length)
                    .max()
                    .orElse(0);
            constructor(writer, fields);
            for (int i = 0; i < lambdas.size(); i++) {
                maker(writer, i, fields);
            }
            Map<String, List<Integer>> methods = new TreeMap<>();
            for (int i = 0; i < lambdas.size(); i++) {
                for (String method : lambdas.get(i).methods()) {
                    methods.computeIfAbsent(method, key -> new ArrayList<>()).add(i);
                }
            }
            methods.forEach((method, numbers) -> method(writer, method, numbers));
            writer.visitEnd();
            return writer.toByteArray();
        }

        private String constructorTypes(int fields) {
            return "(I" + OBJECT.getDescriptor().repeat(fields) + ")V";
        }

        private void constructor(ClassWriter writer, int fields) {
            int kind = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            writer.visitField(kind, "number", "I", null, null).visitEnd();
            MethodVisitor code =
                    writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructorTypes(fields), null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "number", "I");
            for (int i = 0; i < fields; i++) {
                writer.visitField(kind, "taken" + i, OBJECT.getDescriptor(), null, null)
                        .visitEnd();
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(Opcodes.ALOAD, i + 2);
                code.visitFieldInsn(Opcodes.PUTFIELD, name, "taken" + i, OBJECT.getDescriptor());
            }
            code.visitInsn(Opcodes.RETURN);
            end(code);
        }

        /** What takes nothing along is made once. */
        private void maker(ClassWriter writer, int number, int fields) {
            Lambda lambda = lambdas.get(number);
            Type[] captured = lambda.captured();
            Type made = Type.getObjectType(lambda.interfaces().get(0));
            String own = "L" + name + ";";
            MethodVisitor code = writer.visitMethod(
                    Opcodes.ACC_STATIC, "make" + number, Type.getMethodDescriptor(made, captured), null, null);
            code.visitCode();
            Label make = new Label();
            if (captured.length == 0) {
                int kind = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
                writer.visitField(kind, "made" + number, own, null, null).visitEnd();
                code.visitFieldInsn(Opcodes.GETSTATIC, name, "made" + number, own);
                code.visitJumpInsn(Opcodes.IFNULL, make);
                code.visitFieldInsn(Opcodes.GETSTATIC, name, "made" + number, own);
                code.visitInsn(Opcodes.ARETURN);
                code.visitLabel(make);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(number);
            int place = 0;
            for (Type type : captured) {
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), place);
                place += type.getSize();
                Conversion.of(code, type, OBJECT, type);
            }
            for (int i = captured.length; i < fields; i++) {
                code.visitInsn(Opcodes.ACONST_NULL);
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructorTypes(fields), false);
            if (captured.length == 0) {
                code.visitInsn(Opcodes.DUP);
                code.visitFieldInsn(Opcodes.PUTSTATIC, name, "made" + number, own);
            }
            code.visitInsn(Opcodes.ARETURN);
            end(code);
        }

        private void method(ClassWriter writer, String method, List<Integer> numbers) {
            int types = method.indexOf('(');
            String called = method.substring(0, types);
            Type kind = Type.getMethodType(method.substring(types));
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, called, kind.getDescriptor(), null, null);
            code.visitCode();
            if (lambdas.size() == 1) {
                body(code, lambdas.get(0), kind);
            } else {
                Label other = new Label();
                Label[] cases = numbers.stream().map(number -> new Label()).toArray(Label[]::new);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, "number", "I");
                code.visitLookupSwitchInsn(
                        other, numbers.stream().mapToInt(Integer::intValue).toArray(), cases);
                for (int i = 0; i < cases.length; i++) {
                    code.visitLabel(cases[i]);
                    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                    body(code, lambdas.get(numbers.get(i)), kind);
                }
                code.visitLabel(other);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                code.visitInsn(Opcodes.ACONST_NULL);
                code.visitInsn(Opcodes.ATHROW);
            }
            end(code);
        }

        private void body(MethodVisitor code, Lambda lambda, Type kind) {
            Handle called = lambda.code();
            if (called.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
                code.visitTypeInsn(Opcodes.NEW, called.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            Type[] captured = lambda.captured();
            for (int i = 0; i < captured.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, "taken" + i, OBJECT.getDescriptor());
                Conversion.of(code, OBJECT, captured[i], OBJECT);
            }
            List<Type> taken = lambda.taken();
            Type[] given = kind.getArgumentTypes();
            int place = 1;
            for (int i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), place);
                place += given[i].getSize();
                Conversion.of(
                        code,
                        given[i],
                        taken.get(captured.length + i),
                        lambda.filled().getArgumentTypes()[i]);
            }
            code.visitMethodInsn(
                    opcode(called), called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
            Conversion.ofResult(code, lambda.result(), kind.getReturnType());
            code.visitInsn(kind.getReturnType().getOpcode(Opcodes.IRETURN));
        }

        private static int opcode(Handle called) {
            return switch (called.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                // A private method of the host: a member of its nest calls it like any other.
                case Opcodes.H_INVOKESPECIAL -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                default -> Opcodes.INVOKEVIRTUAL;
            };
        }

        private static void end(MethodVisitor code) {
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
    }

    /** What happens to a value between how it is given and how it is taken: casts, boxing and widening. */
    private static final class Conversion {

        private static final Map<Integer, Class<?>> BOXES = Map.of(
                Type.BOOLEAN, Boolean.class,
                Type.BYTE, Byte.class,
                Type.CHAR, Character.class,
                Type.SHORT, Short.class,
                Type.INT, Integer.class,
                Type.LONG, Long.class,
                Type.FLOAT, Float.class,
                Type.DOUBLE, Double.class);

        private Conversion() {}

        static void ofResult(MethodVisitor code, Type result, Type expected) {
            if (expected.getSort() == Type.VOID) {
                if (result.getSize() > 0) {
                    code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                }
            } else {
                of(code, result, expected, result);
            }
        }

        /** @param filled what it is known to be, where the type it is given as says less */
        static void of(MethodVisitor code, Type given, Type taken, Type filled) {
            if (given.equals(taken)) {
                return;
            }
            if (isPrimitive(given)) {
                if (isPrimitive(taken)) {
                    widen(code, given, taken);
                } else {
                    box(code, given);
                }
            } else if (isPrimitive(taken)) {
                Type box = isBox(given) ? given : isBox(filled) ? filled : boxOf(taken);
                cast(code, given, box);
                Type bare = unbox(code, box);
                widen(code, bare, taken);
            } else {
                cast(code, given, taken);
            }
        }

        private static boolean isPrimitive(Type type) {
            return type.getSort() < Type.ARRAY;
        }

        private static boolean isBox(Type type) {
            return BOXES.values().stream().map(Type::getType).anyMatch(type::equals);
        }

        private static Type boxOf(Type bare) {
            return Type.getType(BOXES.get(bare.getSort()));
        }

        private static void cast(MethodVisitor code, Type given, Type taken) {
            if (!given.equals(taken) && !taken.equals(OBJECT)) {
                code.visitTypeInsn(Opcodes.CHECKCAST, taken.getInternalName());
            }
        }

        private static void box(MethodVisitor code, Type bare) {
            Type box = boxOf(bare);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, bare), false);
        }

        private static Type unbox(MethodVisitor code, Type box) {
            for (Type bare : List.of(
                    Type.BOOLEAN_TYPE,
                    Type.BYTE_TYPE,
                    Type.CHAR_TYPE,
                    Type.SHORT_TYPE,
                    Type.INT_TYPE,
                    Type.LONG_TYPE,
                    Type.FLOAT_TYPE,
                    Type.DOUBLE_TYPE)) {
                if (boxOf(bare).equals(box)) {
                    code.visitMethodInsn(
                            Opcodes.INVOKEVIRTUAL,
                            box.getInternalName(),
                            bare.getClassName() + "Value",
                            Type.getMethodDescriptor(bare),
                            false);
                    return bare;
                }
            }
            throw new IllegalStateException("no box: " + box);
        }

        private static void widen(MethodVisitor code, Type given, Type taken) {
            if (given.getSort() == taken.getSort()) {
                return;
            }
            boolean fromInt = given.getSort() <= Type.INT;
            switch (taken.getSort()) {
                case Type.LONG -> code.visitInsn(Opcodes.I2L);
                case Type.FLOAT -> code.visitInsn(fromInt ? Opcodes.I2F : Opcodes.L2F);
                case Type.DOUBLE ->
                    code.visitInsn(fromInt ? Opcodes.I2D : given.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D);
                default -> {
                    // What is narrower than an int is one already.
                }
            }
        }
    }
}
