def folder = new File(basedir, 'target/reprise')
def commands = { String page ->
    (new File(folder, page).text =~ /(?s)<div class="command"><pre[^>]*><code>(.*?)<\/code>/)*.getAt(1)*.replaceAll('<[^>]*>', '')
}
def goals = new Properties()
new File(basedir, 'invoker.properties').withReader { goals.load(it) }
def typed = { int build -> 'mvn ' + goals["invoker.goals.$build"] }

// each command on the pages is one of those that were typed
assert commands('index.html') == [typed(2), typed(3)]
assert commands('experiments/missed-experiment.html') == [typed(2)]
assert commands('experiments/long-experiment.html') == [typed(3)]
assert commands('experiments/passing-experiment.html') == [typed(4)]
assert new File(folder, 'summary.md').text.contains(typed(2))

// and each did what it stands for
def builds = new File(basedir, 'build.log').text.split(/Scanning for projects/)
assert builds.length == 6
def missed = 'Missed claim missed-experiment/accuracy'
assert builds[2].contains(missed)
assert !builds[3].contains(missed)
assert builds[3].contains('1 REPRODUCED')
assert !builds[4].contains(missed)
assert builds[4].contains('1 REPRODUCED')
return true
