def log = new File(basedir, 'build.log').text
assert log.contains('spirals: GENERATED')
assert log.contains("reprise.data.sets is 'sprials', but the catalogue has [")
return true
