package dev.reprise.sample.tp2;

import dev.reprise.Report;

@Report(
        id = "tp2",
        title = "Deep Learning TP2",
        authors = {"Chaima Sehili", "Mohammed Hachoud"},
        framework = "Keras",
        inconsistencies = {
            "The decay is called slightly longer to train and, in the same sentence, significantly longer than the other two,"
                    + " although the third takes 293.73 s against 297.15 s; an accuracy of 87 % is called slightly lower than 97 %.",
            "Keras' own decay of 1e-6 shrinks the learning rate by 2.3 % in 50 epochs and cannot cost ten points of accuracy, while a"
                    + " schedule that does would keep SGD with momentum from getting stuck at 20 %; no one reading of \"decay of 1e-6\""
                    + " gives both numbers.",
            "RMSProp and SGD are said to have the same variance, with 100 % and 98 % against 98 % and 97 %, one sentence after"
                    + " RMSProp's is called larger.",
            "RMSProp is said to perform better in the loss, but its validation loss, 0.15, is above SGD's 0.0954.",
            "Dropout 0.3 is picked by hand, 0.2 by the random search.",
            "Two figures have the number 24."
        })
final class Tp2 {

    private Tp2() {}
}
