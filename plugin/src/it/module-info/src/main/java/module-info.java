module org.example.weather {
    exports org.example.weather;
}
