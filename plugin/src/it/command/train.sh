#!/bin/sh
# Trains nothing, but says what a program that trains would say.
echo "seed $1" >> target/starts.txt
echo "training with rate $REPRISE_SWEEP_RATE"
for epoch in 1 2 3; do
    echo "{\"series\": {\"train.loss\": 0.$((9 - epoch - ${1} % 3))}, \"epoch\": $epoch, \"epochs\": 3, \"loss\": 0.5}"
done
echo "{\"metrics\": {\"accuracy\": 0.9$1}}"
