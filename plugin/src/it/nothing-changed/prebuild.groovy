// a repository without commits: whoever commits to the one around it while this runs changes nothing here
try {
    assert ['git', 'init', '--quiet', basedir.path].execute().waitFor() == 0
} catch (IOException e) {
    // no Git, and so no commit either
}
return true
