package dev.reprise.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    @Test
    void places_come_as_a_reader_meets_them() {
        var order = List.of(
                "Homework 1, introduction",
                "Homework 1, Exercise 1",
                "Homework 1, Exercise 2",
                "Homework 1, Exercise 10",
                "Homework 2, Exercise 1",
                "Homework 2, Exercise 1, Table 1",
                "Section 1.2",
                "Section 1.9, Question 1",
                "Section 1.10, Question 2",
                "Annexe, FIG 5");
        var shuffled = new ArrayList<>(order);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(new ReadingOrder());
        assertThat(shuffled).isEqualTo(order);
    }
}
