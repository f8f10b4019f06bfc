def log = new File(basedir, 'build.log').text
assert log.contains('No experiment was found')
assert log.contains('reprise.failIfNoExperiments=false')
return true
