package dev.reprise.sample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.reprise.train.TrialServices;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The toolkit is what these reports need: it has nothing that no experiment uses, itself or through the rest of Reprise. */
class ToolkitUseTest {

    private static final Set<String> PACKAGES = Set.of("dev.reprise.train", "dev.reprise.train.port");

    /** What none of the five reports measures, and others do. */
    private static final Set<String> OF_OTHER_REPORTS = Set.of(
            "Metrics.f1(MultiLayerNetwork, Samples)",
            "Metrics.f1(ComputationGraph, MultiTask, int)",
            "Metrics.auc(MultiLayerNetwork, Samples)",
            "Metrics.auc(ComputationGraph, MultiTask, int)",
            "Metrics.mse(ComputationGraph, MultiTask, int)");

    @Test
    void every_public_method_of_the_toolkit_is_called() {
        JavaClasses reprise = new ClassFileImporter().importPackages("dev.reprise");
        Stream<JavaMethod> methods = reprise.stream()
                .filter(type -> PACKAGES.contains(type.getPackageName()) && !isMachinery(type))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !isInherited(method) && !isGenerated(method));

        assertThat(methods)
                .filteredOn(method -> method.getCallsOfSelf().isEmpty()
                        && method.getReferencesToSelf().isEmpty())
                .extracting(ToolkitUseTest::describe)
                .isSubsetOf(OF_OTHER_REPORTS);
    }

    /** What runs trials, not what they are written with; some of it is there for tests of other packages. */
    private static boolean isMachinery(JavaClass type) {
        return type.isEquivalentTo(TrialServices.class);
    }

    private static boolean isInherited(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String[] parameters = parameters(method).toArray(String[]::new);
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .anyMatch(
                        type -> type.tryGetMethod(method.getName(), parameters).isPresent());
    }

    private static boolean isGenerated(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || owner.isRecord() && owner.tryGetField(method.getName()).isPresent()
                || owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
    }

    private static Stream<String> parameters(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName);
    }

    private static String describe(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName()
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(joining(", ", "(", ")"));
    }
}
