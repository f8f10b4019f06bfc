#!/bin/sh
# Trains nothing, but says what a program that trains would say.
echo "{\"metrics\": {\"accuracy\": 0.9$1}}"
