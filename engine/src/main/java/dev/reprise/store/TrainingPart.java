package dev.reprise.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes away from a class what no trial can depend on, so that a corrected claim, a declared deviation or another assumption
 * retrains nothing:
 *
 * <ul>
 *   <li>Reprise's annotations on classes and fields: the texts of a report, and the values of sweeps, of which each trial has its
 *       own in its arm; and Kotlin's list of the members of a class;
 *   <li>methods that take or return something of {@code dev.reprise.judge}: claims and what claims share;
 *   <li>lambdas that only these used;
 *   <li>constants, which the compiler copies to wherever they are used;
 *   <li>which classes are nested in which: a class that training uses is named by the code that uses it.
 * </ul>
 */
final class TrainingPart {

    /** Kotlin's lists the class's members, claims among them. */
    private static final Pattern REPRISE_ANNOTATION = Pattern.compile("Ldev/reprise/[^/]+;|Lkotlin/Metadata;");
    /** Types of judging; an arm is one that training knows too. */
    private static final Pattern JUDGING_TYPE = Pattern.compile("Ldev/reprise/judge/(?!Arm;)");

    /** How the compiler names the bodies of lambdas: this, their method, and a number that counts through the class. */
    static final String LAMBDA = "lambda$";

    private TrainingPart() {}

    static void keep(ClassNode node) {
        removeReprise(node.visibleAnnotations);
        node.fields.forEach(field -> removeReprise(field.visibleAnnotations));
        node.fields.removeIf(TrainingPart::isConstant);
        node.methods.removeIf(method -> JUDGING_TYPE.matcher(method.desc).find());
        removeUnusedLambdas(node);
        node.innerClasses.clear();
        node.nestMembers = null;
        node.nestHostClass = null;
        node.outerClass = null;
        node.outerMethod = null;
        node.outerMethodDesc = null;
        node.permittedSubclasses = null;
    }

    private static void removeReprise(List<AnnotationNode> annotations) {
        if (annotations != null) {
            annotations.removeIf(
                    annotation -> REPRISE_ANNOTATION.matcher(annotation.desc).matches());
        }
    }

    private static boolean isConstant(FieldNode field) {
        return field.value != null && (field.access & Opcodes.ACC_FINAL) != 0;
    }

    private static void removeUnusedLambdas(ClassNode node) {
        boolean removed = true;
        while (removed) {
            Set<String> used = ownMethodsUsedIn(node);
            removed = node.methods.removeIf(method -> isLambda(method) && !used.contains(method.name));
        }
    }

    private static boolean isLambda(MethodNode method) {
        return method.name.startsWith(LAMBDA) && (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    private static Set<String> ownMethodsUsedIn(ClassNode node) {
        var used = new HashSet<String>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    used.add(call.name);
                } else if (instruction instanceof InvokeDynamicInsnNode call) {
                    for (Object argument : call.bsmArgs) {
                        if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                            used.add(handle.getName());
                        }
                    }
                }
            }
        }
        return used;
    }
}
