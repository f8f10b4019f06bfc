def log = new File(basedir, 'build.log').text
assert log.contains('Failed trial broken-experiment (seed 2): java.lang.IllegalStateException: The flux capacitor is empty')
assert new File(basedir, 'target/reprise/index.html').exists()
assert !log.contains('Missed claim')
assert log.contains('MojoExecutionException') // an error, not a failure
return true
