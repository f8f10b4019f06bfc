def log = new File(basedir, 'build.log').text
assert log.contains('it.NoTrainMethodExperiment has 0 @Train methods; it needs exactly one: @Train void train(Trial trial)')
assert !new File(basedir, 'target/reprise/results.json').exists()
return true
