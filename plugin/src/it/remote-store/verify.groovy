import groovy.json.JsonSlurper

context.get('server').stop(0)

def origins(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0].trials*.origin as Set
}

assert origins('ci') == ['TRAINED'] as Set
assert origins('laptop') == ['RESTORED'] as Set
assert origins('traveller') == ['RESTORED'] as Set
assert origins('stranger') == ['TRAINED'] as Set

def log = new File(basedir, 'build.log').text
def trials = new JsonSlurper().parse(new File(basedir, 'target/ci/results.json')).experiments[0].trials.size()
assert log.contains("0 hits, $trials misses, $trials pushed")
assert log.count("$trials hits, 0 misses, 0 pushed") == 2 // the laptop and the pull
assert log.contains('Maven is offline, so the remote store is not asked')
assert log.count('does not accept the login (401)') >= 2
assert log.contains("reprise.store.server is 'stringer', but Maven's settings.xml has no such server. Did you mean stranger?")

// one warning for the run, one for the push, which fails
def requests = context.get('requests')
assert requests.count('refused') >= 2
def files = context.get('files')
assert files.keySet().every { it ==~ '/cache/v1/([0-9a-f]{2})/\\1[0-9a-f]{62}' }
assert files.values().every { new String(it, 'ISO-8859-1').startsWith('reprise-signed 1 ') }
assert requests.count('PUT') == files.size()

// nobody wrote down what only Maven and the server know
def secrets = ['swordfish-6201', 'a-key-of-thirty-two-characters-77', 'guessed-8812']
def ours = ['global-settings.xml', 'prebuild.groovy', 'verify.groovy'].collect { new File(basedir, it) }
def read = 0
basedir.eachFileRecurse { file ->
    if (file.file && !(file in ours)) {
        read++
        def text = file.getText('ISO-8859-1')
        secrets.each { assert !text.contains(it): "$file has a secret" }
    }
}
assert read > 100
return true
