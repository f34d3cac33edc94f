package dev.schemalint.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * What a record is made of, by reflection: the developer's view of what was read follows every change of the
 * operations by itself. Nothing on the way of a lint run may use it.
 */
final class Components {

    /** One component of a record. */
    record Component(String name, Object value) {}

    private static final ClassValue<RecordComponent[]> KNOWN = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Components() {}

    static List<Component> of(Record value) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : KNOWN.get(value.getClass())) {
            try {
                components.add(new Component(
                        component.getName(), component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return components;
    }

    /** Whether a record is one of several kinds of a thing, so that its type's name says something. */
    static boolean isOneOfSeveral(Record value) {
        for (Class<?> type : value.getClass().getInterfaces()) {
            if (type.isSealed()) {
                return true;
            }
        }
        return false;
    }
}
