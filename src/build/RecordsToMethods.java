import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Gives compiled records their equals, hashCode and toString as plain methods, in place of a call that makes their code
 * when it first runs: the first comparison of two records costs a short run as much as linting its file. They answer what
 * the JDK's would. Run again, it finds nothing left to do.
 */
public final class RecordsToMethods {

    private static final String MAKER = "java/lang/runtime/ObjectMethods";

    private RecordsToMethods() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[0]))) {
            files = found.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            ClassReader before = new ClassReader(Files.readAllBytes(file));
            if (before.getSuperName() != null && before.getSuperName().equals("java/lang/Record")) {
                Record record = new Record();
                before.accept(record, 0);
                if (!record.made.isEmpty()) {
                    Files.write(file, record.bytes());
                }
            }
        }
    }

    /** A method that javac left to the JDK, by its name, the record's type and the record's fields in order. */
    private record Made(String name, String type, List<Handle> fields) {}

    /** A record on its way to plain methods. */
    private static final class Record extends ClassVisitor {

        private final List<Made> made = new ArrayList<>();
        private String own = "";

        Record() {
            super(Opcodes.ASM9, new ClassWriter(0));
        }

        byte[] bytes() {
            return ((ClassWriter) cv).toByteArray();
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            own = name;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String kind, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, method, kind, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle maker, Object... arguments) {
                    if (!maker.getOwner().equals(MAKER)) {
                        super.visitInvokeDynamicInsn(name, type, maker, arguments);
                        return;
                    }
                    List<Handle> fields = new ArrayList<>();
                    for (int i = 2; i < arguments.length; i++) {
                        fields.add((Handle) arguments[i]);
                    }
                    Made one = new Made(name + "$", type, fields);
                    made.add(one);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, own, one.name(), type, false);
                }
            };
        }

        @Override
        public void visitEnd() {
            for (Made one : made) {
                int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
                MethodVisitor code = super.visitMethod(access, one.name(), one.type(), null, null);
                code.visitCode();
                switch (one.name()) {
                    case "equals$" -> equal(code, one.fields());
                    case "hashCode$" -> hash(code, one.fields());
                    case "toString$" -> text(code, one.fields());
                    default -> throw new IllegalStateException("no method of records: " + one.name());
                }
                code.visitEnd();
            }
            super.visitEnd();
        }

        private void equal(MethodVisitor code, List<Handle> fields) {
            Label other = new Label();
            Label different = new Label();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(other);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.INSTANCEOF, own);
            code.visitJumpInsn(Opcodes.IFEQ, different);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, own);
            code.visitVarInsn(Opcodes.ASTORE, 2);
            for (Handle field : fields) {
                Type type = read(code, 0, field);
                read(code, 2, field);
                switch (type.getSort()) {
                    case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT ->
                        code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
                    case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                        call(code, box(type), "compare", Type.INT_TYPE, type, type);
                        code.visitJumpInsn(Opcodes.IFNE, different);
                    }
                    default -> {
                        Type object = Type.getType(Object.class);
                        call(code, "java/util/Objects", "equals", Type.BOOLEAN_TYPE, object, object);
                        code.visitJumpInsn(Opcodes.IFEQ, different);
                    }
                }
            }
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(different);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(4, 3);
        }

        private void hash(MethodVisitor code, List<Handle> fields) {
            code.visitInsn(Opcodes.ICONST_0);
            for (Handle field : fields) {
                code.visitIntInsn(Opcodes.BIPUSH, 31);
                code.visitInsn(Opcodes.IMUL);
                Type type = read(code, 0, field);
                boolean bare = type.getSort() < Type.ARRAY;
                call(
                        code,
                        bare ? box(type) : "java/util/Objects",
                        "hashCode",
                        Type.INT_TYPE,
                        bare ? type : Type.getType(Object.class));
                code.visitInsn(Opcodes.IADD);
            }
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(3, 1);
        }

        private void text(MethodVisitor code, List<Handle> fields) {
            code.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
            String before = own.substring(Math.max(own.lastIndexOf('/'), own.lastIndexOf('$')) + 1) + "[";
            for (Handle field : fields) {
                code.visitLdcInsn(before + field.getName() + "=");
                append(code, Type.getType(String.class));
                append(code, read(code, 0, field));
                before = ", ";
            }
            code.visitLdcInsn(fields.isEmpty() ? before + "]" : "]");
            append(code, Type.getType(String.class));
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
            code.visitInsn(Opcodes.ARETURN);
            code.visitMaxs(3, 1);
        }

        /** Puts the field of the record at that place on the stack. */
        private Type read(MethodVisitor code, int place, Handle field) {
            code.visitVarInsn(Opcodes.ALOAD, place);
            code.visitFieldInsn(Opcodes.GETFIELD, own, field.getName(), field.getDesc());
            return Type.getType(field.getDesc());
        }

        private static void append(MethodVisitor code, Type type) {
            Type taken = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
                case Type.ARRAY, Type.OBJECT ->
                    type.equals(Type.getType(String.class)) ? type : Type.getType(Object.class);
                default -> type;
            };
            Type builder = Type.getType(StringBuilder.class);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    builder.getInternalName(),
                    "append",
                    Type.getMethodDescriptor(builder, taken),
                    false);
        }

        private static void call(MethodVisitor code, String owner, String method, Type result, Type... taken) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, Type.getMethodDescriptor(result, taken), false);
        }

        private static String box(Type bare) {
            return switch (bare.getSort()) {
                case Type.BOOLEAN -> "java/lang/Boolean";
                case Type.BYTE -> "java/lang/Byte";
                case Type.CHAR -> "java/lang/Character";
                case Type.SHORT -> "java/lang/Short";
                case Type.INT -> "java/lang/Integer";
                case Type.LONG -> "java/lang/Long";
                case Type.FLOAT -> "java/lang/Float";
                case Type.DOUBLE -> "java/lang/Double";
                default -> throw new IllegalStateException("not a bare type: " + bare);
            };
        }
    }
}
