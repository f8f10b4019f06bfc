def log = new File(basedir, 'build.log').text
assert log.contains('constant-experiment: Nine is more than five (Section 1)')
assert log.contains('tenths: 5, 9')
assert log.contains('2 arms, 3 seeds each, 6 trials')
assert log.contains('nine-is-enough: "Nine is enough."')
assert log.contains('1 experiment, 6 trials, 1 claim')
assert log.contains('0 experiments, 0 trials, 0 claims')
assert !new File(basedir, 'target/reprise/results.json').exists()
return true
