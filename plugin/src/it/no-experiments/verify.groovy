def log = new File(basedir, 'build.log').text
assert log.contains('No class with @Experiment in')
assert log.contains('set -Dreprise.failIfNoExperiments=false if that is intended')
assert log.contains('No experiments, and so no report.')
// seen from the class files: no JVM for experiments was started
assert !new File(basedir, 'target/reprise/fork').exists()
return true
