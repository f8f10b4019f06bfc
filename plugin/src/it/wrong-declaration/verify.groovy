def log = new File(basedir, 'build.log').text
assert log.contains('it.NoTrainMethodExperiment has 0 @Train methods; it needs exactly one: @Train void train(Trial trial)')
assert log.contains("@Claim method it.ClaimWithoutArmExperiment.accurate: The claim names no arm, but the experiment varies 'learningRate'. Add one of [0.1, 0.01]")
assert log.contains('2 mistakes in the experiments; nothing was run:')
assert log =~ /NoTrainMethodExperiment\.java:\d+: @Experiment it\.NoTrain/
assert log =~ /ClaimWithoutArmExperiment\.java:\d+: @Claim method/
assert !log.contains('exit code')
// the mistake is the user's: no stack trace of the engine follows it
assert !log.contains('at dev.reprise.discover')
assert !log.contains('Cause: java.lang.IllegalArgumentException')
assert !new File(basedir, 'target/reprise/results.json').exists()
return true
