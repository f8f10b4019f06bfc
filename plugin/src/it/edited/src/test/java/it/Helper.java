package it;

final class Helper {

    private Helper() {}

    static double accuracy(int tenths) {
        return tenths / 10.0;
    }
}
