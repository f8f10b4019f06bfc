package dev.reprise.discover;

import dev.reprise.Protocol;
import dev.reprise.Report;
import dev.reprise.RunIf;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment class states, read once and checked.
 *
 * @param id {@code <report>/<experiment>}
 * @param type the class
 * @param scaledByProfile whether the quick profile is what makes it less than full
 * @param leftOut why this profile does not run the experiment, if so
 * @param seeds how many, from 1
 * @param tags sorted
 * @param sweeps in declaration order
 * @param grid of all their combinations
 * @param beforeTrial without parameters, superclass first
 * @param train takes a {@link dev.reprise.train.Trial}
 * @param afterTrial without parameters, subclass first
 * @param timeLimit of one trial
 * @param claims by short id
 * @param disabled why the experiment must not run, if so
 * @param condition asked before it runs
 */
public record ExperimentDefinition(
        String id,
        Class<?> type,
        String title,
        Optional<Report> report,
        String locator,
        Protocol protocol,
        String protocolNote,
        boolean scaledByProfile,
        Optional<String> leftOut,
        List<String> assumptions,
        int seeds,
        List<String> tags,
        List<SweptField> sweeps,
        Grid grid,
        List<Method> beforeTrial,
        Method train,
        List<Method> afterTrial,
        Optional<Duration> timeLimit,
        List<ClaimDefinition> claims,
        Optional<String> disabled,
        Optional<Class<? extends RunIf.Condition>> condition) {}
