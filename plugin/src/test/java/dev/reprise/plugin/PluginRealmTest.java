package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plugin brings into Maven's own JVM is a part of this test's class path. */
class PluginRealmTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.nd4j.linalg.factory.Nd4j",
                "org.deeplearning4j.nn.multilayer.MultiLayerNetwork",
                "org.datavec.api.records.reader.RecordReader",
                "org.bytedeco.javacpp.Pointer"
            })
    void it_has_no_dl4j(String className) {
        assertThatThrownBy(() -> Class.forName(className)).isInstanceOf(ClassNotFoundException.class);
    }
}
