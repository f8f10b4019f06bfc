package dev.reprise.train.body;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls what an experiment declares, public or not; what the called code throws is thrown as it is. */
final class Reflection {

    private Reflection() {}

    static Object newInstance(Class<?> type) throws Throwable {
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    type.getName() + " has no constructor without parameters; every trial makes an instance with it",
                    e);
        }
        constructor.setAccessible(true);
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw thrown(e);
        }
    }

    static void invoke(Method method, Object instance, Object... arguments) throws Throwable {
        method.setAccessible(true);
        try {
            method.invoke(instance, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        }
    }

    private static Throwable thrown(InvocationTargetException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }
}
