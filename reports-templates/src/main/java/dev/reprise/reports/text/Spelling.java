package dev.reprise.reports.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names and constants of programs as people write them. Whatever is neither stays as it is. */
public final class Spelling {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-_]");
    private static final Pattern NUMBER = Pattern.compile(".*(?:^|_)\\d+(?:_|$).*");

    /** Beyond this a word of capitals is no abbreviation. */
    private static final int LONGEST_ABBREVIATION = 4;

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("lr", "learning rate"),
            Map.entry("relu", "ReLU"),
            Map.entry("lrelu", "leaky ReLU"),
            Map.entry("leakyrelu", "leaky ReLU"),
            Map.entry("selu", "SELU"),
            Map.entry("elu", "ELU"),
            Map.entry("gelu", "GELU"),
            Map.entry("tanh", "tanh"),
            Map.entry("softmax", "softmax"),
            Map.entry("adam", "Adam"),
            Map.entry("adamw", "AdamW"),
            Map.entry("adagrad", "Adagrad"),
            Map.entry("rmsprop", "RMSprop"),
            Map.entry("sgd", "SGD"),
            Map.entry("mse", "MSE"),
            Map.entry("mae", "MAE"),
            Map.entry("bce", "BCE"),
            Map.entry("mnist", "MNIST"),
            Map.entry("cifar", "CIFAR"));

    private Spelling() {}

    /** {@code weightDecay} and {@code weight-decay} are weight decay, {@code lr} is the learning rate. */
    public static String name(String name) {
        if (!NAME.matcher(name).matches() || CONSTANT.matcher(name).matches()) {
            return name;
        }
        var words = new StringBuilder();
        for (String word : HUMP.split(name)) {
            boolean capitals = word.length() > 1 && CONSTANT.matcher(word).matches();
            words.append(words.isEmpty() ? "" : " ");
            words.append(USUAL.getOrDefault(word, capitals ? word : word.toLowerCase(Locale.ROOT)));
        }
        return words.toString();
    }

    /** {@code RELU} is ReLU, {@code ADAM_COSINE} Adam cosine. What may hide a number, such as {@code SGD_0_1}, stays. */
    public static String value(String value) {
        String usual = USUAL.getOrDefault(value.toLowerCase(Locale.ROOT), "");
        if (!usual.isEmpty() && !value.equals("lr")) {
            return usual;
        }
        if (value.length() < 2
                || !CONSTANT.matcher(value).matches()
                || NUMBER.matcher(value).matches()) {
            return value;
        }
        var words = new StringBuilder();
        for (String word : value.split("_")) {
            boolean abbreviation = value.indexOf('_') < 0 && word.length() <= LONGEST_ABBREVIATION;
            words.append(words.isEmpty() ? "" : " ");
            words.append(USUAL.getOrDefault(
                    word.toLowerCase(Locale.ROOT), abbreviation ? word : word.toLowerCase(Locale.ROOT)));
        }
        return words.toString();
    }
}
