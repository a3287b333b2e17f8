using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>Each kind of error in a scenario.yaml: the text, and the beginning of the one diagnostic that it gives.</summary>
public sealed class ScenarioDiagnosticTests
{
    private const string Head = "title: T\nrequirements: [RH-METHOD-1]\nsteps:\n";
    private const string Get = "  - request: GET /a\n";

    public static TheoryData<string, string, string> Files => new()
    {
        { "not YAML", "title: [", "(2,1): The file is not YAML (" },
        { "a tab", "title: T\n\tx: 1", "(2,1): The file is not YAML (" },
        { "empty", "", ": The file is empty. Expected one YAML document. Write it" },
        { "only a comment", "# nothing\n", ": The file is empty" },
        { "a text", "hello", "(1,1): Found the text 'hello'. Expected a map with the keys title, requirements" },
        { "a list", "- a", "(1,1): Found a list. Expected a map" },
        { "two documents", Head + Get + "---\na: b\n", "(5,1): A second YAML document begins here" },
        { "a key twice", "title: T\n" + Head + Get, "(2,1): The key 'title' is here twice (first in line 1). Expected each key once in a map" },
        { "an anchor", "title: &a T\nrequirements: [RH-METHOD-1]\nsteps:\n" + Get, "(1,8): The anchor '&a'. Expected a value without anchor" },
        { "a tag", "title: !!str T\nrequirements: [RH-METHOD-1]\nsteps:\n" + Get, "(1,8): The tag 'tag:yaml.org,2002:str'" },
        { "a map as key", "{ a: b }: c\n" + Head + Get, "(1,1): A map as a key. Expected a name as key" },
        { "an unknown key", "tilte: T\n" + Head + Get, "(1,1): Unknown key 'tilte'. Expected title, requirements, versions, needs, mount, files, substitute, origin, steps. Did you mean 'title'? Rename or remove it." },
        { "a key far from all", "colour: red\n" + Head + Get, "(1,1): Unknown key 'colour'. Expected title, requirements, versions, needs, mount, files, substitute, origin, steps. Rename or remove it." },
        { "no title", "requirements: [RH-METHOD-1]\nsteps:\n" + Get, "(1,1): There is no 'title'. Expected one line that says what the scenario shows. Add 'title:'." },
        { "an empty title", "title: ' '\nrequirements: [RH-METHOD-1]\nsteps:\n" + Get, "(1,8): title: the text is empty" },
        { "a number as title", "title: 42\nrequirements: [RH-METHOD-1]\nsteps:\n" + Get, "(1,8): title: found the number 42. Expected text. Quote it: \"42\"." },
        { "no requirements", "title: T\nsteps:\n" + Get, "(1,1): There is no 'requirements'" },
        { "an empty list of requirements", "title: T\nrequirements: []\nsteps:\n" + Get, "(2,15): requirements: found an empty list. Expected a list of requirement ids" },
        { "an unknown requirement", "title: T\nrequirements: [RH-METHOD-1, RH-METHDO-2]\nsteps:\n" + Get, "(2,29): requirements: unknown requirement 'RH-METHDO-2'. Expected an id of the catalogue. Did you mean 'RH-METHOD-2'?" },
        { "a requirement twice", "title: T\nrequirements: [RH-METHOD-1, RH-METHOD-1]\nsteps:\n" + Get, "(2,29): requirements[1]: 'RH-METHOD-1' is here twice" },
        { "a requirement of another version", "title: T\nrequirements: [RH-CACHE-4]\nversions: [15, 16]\nsteps:\n" + Get, "(2,16): requirements: RH-CACHE-4 holds for 14 and the scenario runs for 15, 16. Expected a requirement of at least one of the scenario's versions" },
        { "an unknown version", "title: T\nrequirements: [RH-METHOD-1]\nversions: [15, 13]\nsteps:\n" + Get, "(3,16): versions[1]: unknown version: the number 13. Expected one of 14, 15, 16" },
        { "a version as text", "title: T\nrequirements: [RH-METHOD-1]\nversions: ['15', 14]\nsteps:\n" + Get, "(3,12): versions[0]: unknown version: the text '15'" },
        { "a version twice", "title: T\nrequirements: [RH-METHOD-1]\nversions: [15, 15]\nsteps:\n" + Get, "(3,16): versions[1]: version 15 is here twice" },
        { "one version without list", "title: T\nrequirements: [RH-METHOD-1]\nversions: 15\nsteps:\n" + Get, "(3,11): versions: found the number 15. Expected a list of Next.js majors" },
        { "an unknown capability", "title: T\nrequirements: [RH-METHOD-1]\nneeds: [build-error]\nsteps:\n" + Get, "(3,9): needs: unknown capability 'build-error'. Expected build-errors, root-mount, virtual-time, raw-http, origin, npm-packages, next-config, middleware. Did you mean 'build-errors'?" },
        { "an unknown mount", "title: T\nrequirements: [RH-METHOD-1]\nmount: rot\nsteps:\n" + Get, "(3,8): mount: unknown mount 'rot'. Expected prefix or root. Did you mean 'root'?" },
        { "no steps", "title: T\nrequirements: [RH-METHOD-1]\n", "(1,1): There is no 'steps'" },
        { "an empty list of steps", "title: T\nrequirements: [RH-METHOD-1]\nsteps: []\n", "(3,8): steps: found an empty list. Expected a list of steps" },
        { "files as list", "files: [a]\n" + Head + Get, "(1,8): files: found a list. Expected a map of paths and texts" },
        { "a file that leaves the folder", "files: { app/../../x: a }\n" + Head + Get, "(1,10): files: the path 'app/../../x' leaves the folder" },
        { "an absolute file", "files: { /etc/x: a }\n" + Head + Get, "(1,10): files: the path '/etc/x' is absolute" },
        { "a file with a drive", "files: { 'C:/x': a }\n" + Head + Get, "(1,10): files: the path 'C:/x' is absolute" },
        { "a file with a backslash", "files: { 'app\\x': a }\n" + Head + Get, "(1,10): files: the path 'app\\x' has a backslash or control character" },
        { "a file with an empty segment", "files: { app//x: a }\n" + Head + Get, "(1,10): files: the path 'app//x' has an empty segment" },
        { "a file that is the scenario", "files: { scenario.yaml: a }\n" + Head + Get, "(1,10): files: the path 'scenario.yaml' is the suite's own" },
        { "a transcript", "files: { transcripts/x: a }\n" + Head + Get, "(1,10): files: the path 'transcripts/x' is the suite's own" },
        { "a file without text", "files: { app/x: }\n" + Head + Get, "(1,17): files.app/x: found nothing (null). Expected text" },
        { "a file that is on disk too", "files: { app/api/route.ts: a }\n" + Head + Get, "(1,10): files.app/api/route.ts: the file stands in the folder and in scenario.yaml" },
        { "a file below a file", "files: { app/api/route.ts/x: a }\n" + Head + Get, "(1,10): files.app/api/route.ts/x: 'app/api/route.ts' is a file too" },
        { "an inline route without twin", "files: { app/x/route.ts: a }\n" + Head + Get, "(1,10): files.app/x/route.ts: a TypeScript or JavaScript file without its C# twin. Expected app/x/route.csx beside it" },
    };

    public static TheoryData<string, string, string> Steps => new()
    {
        { "a text", "  - GET /a\n", "(4,5): steps[0]: found the text 'GET /a'. Expected a map with the keys name" },
        { "an unknown key", Get + "    expected: { status: 200 }\n", "(5,5): steps[0]: unknown key 'expected'. Expected name, versions, request, expect, observed, origin, advance, until, repeat, together. Did you mean 'expect'?" },
        { "an unknown version", Get + "    versions: [17]\n", "(5,16): steps[0].versions[0]: unknown version: the number 17" },
        { "nothing to do", "  - versions: [15]\n", "(4,5): steps[0]: a step without request, origin, advance or build. Expected something to do" },
        { "an expectation without request", "  - expect: { status: 200 }\n", "(4,5): steps[0]: a step without request, origin, advance or build" },
        { "an expectation beside time only", "  - advance: 1s\n    expect: { status: 200 }\n", "(5,15): steps[0].expect: 'status' in a step without a request. Expected 'build' alone" },
        { "until without request", "  - advance: 1s\n    until: 1s\n    expect: { build: succeeds }\n", "(5,5): steps[0]: 'until' without a request" },
        { "repeat without request", "  - advance: 1s\n    repeat: 2\n", "(5,5): steps[0]: 'repeat' without a request" },
        { "until without expectation", Get + "    until: 1s\n", "(5,5): steps[0]: 'until' without 'expect'" },
        { "until and repeat", Get + "    until: 1s\n    repeat: 2\n    expect: { status: 200 }\n", "(6,5): steps[0]: 'repeat' beside 'until'" },
        { "repeat below 1", Get + "    repeat: 0\n", "(5,13): steps[0].repeat: found the number 0. Expected a whole number from 1 to 1000" },
        { "together without request", "  - advance: 1s\n    together: 2\n", "(5,5): steps[0]: 'together' without a request" },
        { "together with one", Get + "    together: 1\n", "(5,15): steps[0].together: found the number 1. Expected a whole number from 2 to 64" },
        { "together with too many", Get + "    together: 65\n", "(5,15): steps[0].together: found the number 65. Expected a whole number from 2 to 64" },
        { "together and repeat", Get + "    repeat: 2\n    together: 2\n", "(6,5): steps[0]: 'together' beside 'repeat'. Expected one of the two" },
        { "together and until", Get + "    together: 2\n    until: 1s\n    expect: { status: 200 }\n", "(5,5): steps[0]: 'together' beside 'until'" },
        { "together and chunks", Get + "    together: 2\n    expect: { chunks: [a] }\n", "(6,15): steps[0].expect: 'chunks' beside 'together'" },
        { "a wait that is too long", "  - advance: 4s\n", "(4,14): steps[0].advance: 4s where time cannot be moved. Expected at most 3s. Write 'needs: [virtual-time]'" },
        { "an until that is too long", Get + "    until: 1h\n    expect: { status: 200 }\n", "(5,12): steps[0].until: 1h where time cannot be moved" },
        { "waits that are too long together", "  - advance: 3s\n  - advance: 3s\n  - advance: 3s\n  - advance: 2s\n" + Get + "    until: 1001ms\n    expect: { status: 200 }\n", "(4,3): steps: up to 12001ms of 'advance' and 'until' where time cannot be moved. Expected at most 12s in a scenario" },
        { "a duration without unit", "  - advance: 61\n", "(4,14): steps[0].advance: found the number 61. Expected a length of time" },
        { "a duration with a space", "  - advance: 61 s\n", "(4,14): steps[0].advance: found the text '61 s'. Expected a length of time" },
        { "a duration of nothing", "  - advance: 0s\n", "(4,14): steps[0].advance: found the text '0s'" },
        { "an unknown unit", Get + "    until: 3d\n    expect: { status: 200 }\n", "(5,12): steps[0].until: found the text '3d'" },

        { "a name that nobody uses", "  - name: first\n    request: GET /a\n", "(4,11): steps[0].name: no step refers to 'first'" },
        { "a name twice", "  - name: a\n    request: GET /a\n  - name: a\n    request: GET /b\n" + Get + "    expect: { sameBodyAs: a }\n", "(6,11): steps[1].name: the name 'a' is given twice (first in line 4)" },
        { "no such step", Get + "    expect: { sameBodyAs: first }\n", "(5,27): steps[0].expect.sameBodyAs: there is no step 'first'. Expected the name of an earlier step" },
        { "no such step in observed", Get + "    expect: { status: 200 }\n    observed: { quirk: unknown-method-400, versions: [15], expect: { differentBodyFrom: x } }\n", "(6,89): steps[0].observed.expect.differentBodyFrom: there is no step 'x'" },
        { "no such step in JSON", Get + "    expect: { json: { a: [{ $sameAs: first }] } }\n", "(5,38): steps[0].expect.json.a[0].$sameAs: there is no step 'first'. Expected the name of an earlier step" },
        { "no such step in observed JSON", Get + "    expect: { status: 200 }\n    observed: { quirk: unknown-method-400, versions: [15], expect: { json: { $differentFrom: x } } }\n", "(6,94): steps[0].observed.expect.json.$differentFrom: there is no step 'x'" },
        { "a later step", Get + "    expect: { sameBodyAs: b }\n  - name: b\n    request: GET /b\n", "(5,27): steps[0].expect.sameBodyAs: the step 'b' comes later" },
        { "the step itself", "  - name: a\n    request: GET /a\n    expect: { differentBodyFrom: a }\n", "(6,34): steps[0].expect.differentBodyFrom: the step refers to itself" },
        { "a step without body", "  - name: a\n    advance: 1s\n" + Get + "    expect: { sameBodyAs: a }\n", "(7,27): steps[1].expect.sameBodyAs: the step 'a' has no request" },
        { "a step of another version", "  - name: a\n    versions: [15]\n    request: GET /a\n" + Get + "    expect: { sameBodyAs: a }\n", "(8,27): steps[1].expect.sameBodyAs: the step 'a' is not taken in version 14, 16" },

        { "observed without expect", Get + "    observed: { quirk: unknown-method-400, versions: [15], expect: { status: 400 } }\n", "(5,5): steps[0]: 'observed' without 'expect'" },
        { "an unknown quirk", Get + "    expect: { status: 405 }\n    observed: { quirk: unknown-method-404, versions: [15], expect: { status: 400 } }\n", "(6,24): steps[0].observed.quirk: unknown quirk 'unknown-method-404'. Expected the id of a quirk of a released version. Did you mean 'unknown-method-400'?" },
        { "a quirk of another version", Get + "    expect: { status: 405 }\n    observed: [{ quirk: route-groups-first-wins, versions: [14, 15], expect: { status: 400 } }]\n", "(6,60): steps[0].observed[0].versions: version 15 does not have the quirk 'route-groups-first-wins'. Expected 14." },
        { "observed in a version without step", "  - request: GET /a\n    versions: [16]\n    expect: { status: 405 }\n    observed: { quirk: unknown-method-400, versions: [15], expect: { status: 400 } }\n", "(7,54): steps[0].observed.versions: the step is not taken in version 15. Expected 16." },
        { "observed twice for a version", Get + "    expect: { status: 405 }\n    observed:\n      - { quirk: unknown-method-400, versions: [15], expect: { status: 400 } }\n      - { quirk: unknown-method-400, versions: [15], expect: { status: 401 } }\n", "(8,9): steps[0].observed[1]: a second observation for version 15" },
        { "observed without versions", Get + "    expect: { status: 405 }\n    observed: { quirk: unknown-method-400, expect: { status: 400 } }\n", "(6,15): steps[0].observed: there is no 'versions'" },
        { "an empty list of observed", Get + "    expect: { status: 405 }\n    observed: []\n", "(6,15): steps[0].observed: found an empty list" },

        { "a request of one word", "  - request: /a\n", "(4,14): steps[0].request: found '/a'. Expected 'METHOD /path', with one space" },
        { "a request with three words", "  - request: GET /a HTTP/1.1\n", "(4,14): steps[0].request: found 'GET /a HTTP/1.1'" },
        { "a path without slash", "  - request: GET a\n", "(4,14): steps[0].request: the path 'a' does not begin with /. Expected a path below the mount point" },
        { "a path without slash in a map", "  - request: { path: a }\n", "(4,22): steps[0].request.path: the path 'a' does not begin with /" },
        { "a path with a space", "  - request: { path: /a b }\n", "(4,22): steps[0].request.path: white space or a control character in the path '/a b'" },
        { "an odd method", "  - request: { method: 'GE T', path: /a }\n", "(4,24): steps[0].request.method: the method 'GE T'. Expected a method token" },
        { "an unknown key of a request", "  - request: { path: /a, header: { a: b } }\n", "(4,26): steps[0].request: unknown key 'header'. Expected method, path, target, headers, text, json, form, multipart, bytes, fill. Did you mean 'headers'?" },
        { "no path", "  - request: { method: GET }\n", "(4,14): steps[0].request: neither 'path' nor 'target'. Expected exactly one of the two" },
        { "path and target", "  - request: { path: /a, target: /b }\n", "(4,14): steps[0].request: both 'path' and 'target'" },
        { "an empty target", "  - request: { target: '' }\n", "(4,24): steps[0].request.target: the target is empty" },
        { "two bodies", "  - request: { path: /a, text: a, json: b }\n", "(4,35): steps[0].request: 2 bodies (text, json). Expected at most one body" },
        { "a field of a multipart body without name", "  - request: { path: /a, multipart: [{ value: a }] }\n", "(4,38): steps[0].request.multipart[0]: there is no 'name'. Expected the field's name" },
        { "a field with neither value nor file", "  - request: { path: /a, multipart: [{ name: a }] }\n", "(4,38): steps[0].request.multipart[0]: neither 'value' nor 'file'" },
        { "a file without content", "  - request: { path: /a, multipart: [{ name: a, file: { name: b } }] }\n", "(4,55): steps[0].request.multipart[0].file: neither 'text' nor 'bytes'" },
        { "a file with an unknown key", "  - request: { path: /a, multipart: [{ name: a, file: { name: b, txt: c, text: d } }] }\n", "(4,66): steps[0].request.multipart[0].file: unknown key 'txt'. Expected name, type, text, bytes. Did you mean 'text'?" },
        { "a boundary in the content", "  - request: { path: /a, multipart: [{ name: a, value: '----route-handler-conformance' }] }\n", "(4,38): steps[0].request.multipart[0]: the boundary stands in the content" },
        { "a filled body without times", "  - request: { path: /a, fill: { text: x } }\n", "(4,32): steps[0].request.fill: there is no 'times'. Expected how often" },
        { "bad base64", "  - request: { path: /a, bytes: '!' }\n", "(4,33): steps[0].request.bytes: the text is not base64" },
        { "a number as header", "  - request: { path: /a, headers: { x: 1 } }\n", "(4,40): steps[0].request.headers.x: found the number 1. Expected text. Quote it: \"1\"." },
        { "an odd header name", "  - request: { path: /a, headers: { 'x y': a } }\n", "(4,37): steps[0].request.headers: the header name 'x y'" },
        { "a header with a line break", "  - request: { path: /a, headers: { x: \"a\\nb\" } }\n", "(4,40): steps[0].request.headers.x: a line break in a header's value" },
        { "headers as list", "  - request: { path: /a, headers: [a] }\n", "(4,35): steps[0].request.headers: found a list. Expected a map of names and texts" },
        { "a number in a form", "  - request: { path: /a, form: { age: 42 } }\n", "(4,39): steps[0].request.form.age: found the number 42" },
        { "a number that JSON lacks", "  - request: { path: /a, json: { n: .inf } }\n", "(4,37): steps[0].request.json.n: found the number .inf. Expected a JSON value" },

        { "an empty expectation", Get + "    expect: {}\n", "(5,13): steps[0].expect: an empty expectation. Expected at least one of status, reason, headers" },
        { "an expectation of nothing", Get + "    expect:\n", "(5,12): steps[0].expect: found nothing (null). Expected a map" },
        { "an unknown key of an expectation", Get + "    expect: { stauts: 200 }\n", "(5,15): steps[0].expect: unknown key 'stauts'. Expected status, reason, headers, body, json, html, xml, image, bytes, chunks, ends, sameBodyAs, differentBodyFrom, build. Did you mean 'status'?" },
        { "a picture of an unknown kind", Get + "    expect: { image: { type: pgn } }\n", "(5,30): steps[0].expect.image.type: unknown kind 'pgn'. Expected png, jpeg, gif, ico, svg. Did you mean 'png'?" },
        { "a picture without a kind", Get + "    expect: { image: { width: 2 } }\n", "(5,22): steps[0].expect.image: there is no 'type'. Expected png, jpeg, gif, ico, svg" },
        { "a picture without pixels", Get + "    expect: { image: { type: png, width: 0 } }\n", "(5,42): steps[0].expect.image.width: found the number 0. Expected a whole number from 1 to 65535" },
        { "an element without attributes", Get + "    expect: { html: { a: {} } }\n", "(5,26): steps[0].expect.html.a: an empty map. Expected a map of attribute names" },
        { "an attribute with a bad pattern", Get + "    expect: { html: { a: { href: { matches: '(' } } } }\n", "(5,45): steps[0].expect.html.a.href.matches: the regular expression is not valid" },
        { "a status out of range", Get + "    expect: { status: 42 }\n", "(5,23): steps[0].expect.status: found the number 42. Expected a whole number from 100 to 599" },
        { "a status as text", Get + "    expect: { status: '200' }\n", "(5,23): steps[0].expect.status: found the text '200'" },
        { "headers without names", Get + "    expect: { headers: {} }\n", "(5,24): steps[0].expect.headers: found an empty map. Expected a map of header names" },
        { "a header name twice", Get + "    expect: { headers: { Allow: a, allow: b } }\n", "(5,36): steps[0].expect.headers: the header 'allow' is here twice" },
        { "an empty list of lines", Get + "    expect: { headers: { allow: [] } }\n", "(5,33): steps[0].expect.headers.allow: found an empty list" },
        { "an empty header matcher", Get + "    expect: { headers: { allow: {} } }\n", "(5,33): steps[0].expect.headers.allow: neither 'absent' nor 'matches'" },
        { "absent: false", Get + "    expect: { headers: { allow: { absent: false } } }\n", "(5,43): steps[0].expect.headers.allow.absent: found false. Expected true" },
        { "an invalid regex of a header", Get + "    expect: { headers: { allow: { matches: '(' } } }\n", "(5,44): steps[0].expect.headers.allow.matches: the regular expression is not valid (" },
        { "an invalid regex of the body", Get + "    expect: { body: { matches: 'a)(b' } }\n", "(5,32): steps[0].expect.body.matches: the regular expression is not valid (" },
        { "an unknown body matcher", Get + "    expect: { body: { match: a, contains: [b] } }\n", "(5,23): steps[0].expect.body: unknown key 'match'. Expected matches, contains. Did you mean 'matches'?" },
        { "contains and matches", Get + "    expect: { body: { matches: a, contains: [b] } }\n", "(5,21): steps[0].expect.body: both 'matches' and 'contains'" },
        { "contains nothing", Get + "    expect: { body: { contains: [] } }\n", "(5,33): steps[0].expect.body.contains: found an empty list" },
        { "a number as body", Get + "    expect: { body: 42 }\n", "(5,21): steps[0].expect.body: found the number 42" },
        { "bad base64 expected", Get + "    expect: { bytes: abc }\n", "(5,22): steps[0].expect.bytes: the text is not base64" },
        { "an unknown ending", Get + "    expect: { ends: truncate }\n", "(5,21): steps[0].expect.ends: unknown ending 'truncate'. Expected complete, truncated, closed. Did you mean 'truncated'?" },
        { "an invalid selector", Get + "    expect: { html: { 'h1 >': a } }\n", "(5,23): steps[0].expect.html: 'h1 >' is not a CSS selector" },
        { "a number as text of an element", Get + "    expect: { html: { h1: 404 } }\n", "(5,27): steps[0].expect.html.h1: found the number 404" },
        { "an unknown JSON matcher", Get + "    expect: { json: { a: { $numbr: true } } }\n", "(5,28): steps[0].expect.json.a: unknown matcher '$numbr'. Expected one of $any, $number, $string, $boolean, $matches, $sameAs, $differentFrom, alone in its map. Did you mean '$number'?" },
        { "a key beside a JSON matcher", Get + "    expect: { json: { $any: true, b: 1 } }\n", "(5,35): steps[0].expect.json: the key 'b' beside a matcher" },
        { "two JSON matchers", Get + "    expect: { json: { $number: true, $string: true } }\n", "(5,38): steps[0].expect.json: the matchers $number and $string in one map" },
        { "a JSON matcher that says false", Get + "    expect: { json: [{ $any: false }] }\n", "(5,30): steps[0].expect.json[0].$any: found false. Expected true" },
        { "a step that is a number", Get + "    expect: { json: { a: { $sameAs: 1 } } }\n", "(5,37): steps[0].expect.json.a.$sameAs: found the number 1. Expected text" },
        { "a step without name", Get + "    expect: { json: { a: { $differentFrom: '' } } }\n", "(5,44): steps[0].expect.json.a.$differentFrom: the text is empty" },
        { "an invalid regex in JSON", Get + "    expect: { json: { $matches: '[' } }\n", "(5,33): steps[0].expect.json.$matches: the regular expression is not valid (" },
        { "an unknown word for the build", "  - expect: { build: fails }\n", "(4,22): steps[0].expect.build: found the text 'fails'. Expected 'succeeds' or '{ fails: code }'" },
        { "a build error in words", "  - expect: { build: { fails: You cannot } }\n", "(4,31): steps[0].expect.build.fails: found 'You cannot'. Expected a code in small letters and hyphens" },
        { "a build that says nothing", "  - expect: { build: { fails: a-b, contains: [] } }\n", "(4,46): steps[0].expect.build.contains: found an empty list. Expected a list of texts" },
        { "a build that says a number", "  - expect: { build: { fails: a-b, contains: [a, 1] } }\n", "(4,50): steps[0].expect.build.contains[1]: found the number 1. Expected text" },
        { "words of a build that need not fail", "  - expect: { build: { contains: [a] } }\n", "(4,22): steps[0].expect.build: there is no 'fails'" },
        { "a failing build with an answer", Get + "    expect: { build: { fails: a-b }, status: 200 }\n    observed: { quirk: unknown-method-400, versions: [15], expect: { status: 400 } }\n", "(5,13): steps[0].expect: a build that fails beside other expectations" },
        { "a failing build with a request", Get + "    expect: { build: { fails: a-b } }\n", "(5,13): steps[0].expect: a build that fails in a step with a request" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void AMalformedFileIsReportedWithItsPlace(string what, string scenario, string expected) => GivesOne(what, scenario, expected);

    [Theory]
    [MemberData(nameof(Steps))]
    public void AMalformedStepIsReportedWithItsPlace(string what, string steps, string expected) => GivesOne(what, Head + steps, expected);

    [Fact]
    public void AStepOutsideOfTheScenariosVersionsIsReported() => GivesOne(
        "a version that the scenario lacks",
        "title: T\nrequirements: [RH-METHOD-1]\nversions: [15]\nsteps:\n  - request: GET /a\n    versions: [16]\n",
        "(6,15): steps[0].versions: version 16 is not one of the scenario's. Expected 15.");

    [Fact]
    public void AnAliasIsReportedWithItsAnchor()
    {
        using var suite = TemporarySuite.With(Head + Get + "    expect: &e { status: 200 }\n" + Get + "    expect: *e\n");

        Assert.Equal(
            [
                "Fixtures/a/b/scenario.yaml(5,13): The anchor '&e'. Expected a value without anchor. Anchors and aliases are not used here: write each value out.",
                "Fixtures/a/b/scenario.yaml(7,13): The alias '*e'. Expected the value itself. Anchors and aliases are not used here: write the value out.",
            ],
            suite.Diagnostics());
    }

    [Fact]
    public void AFileThatIsNotUtf8GivesOneDiagnostic()
    {
        using var suite = TemporarySuite.With("");
        suite.File("a/b/scenario.yaml", [0x74, 0xff, 0xfe]);

        Assert.Equal(["Fixtures/a/b/scenario.yaml: The file is not UTF-8 text. Expected YAML in UTF-8. Save it as UTF-8."], suite.Diagnostics());
    }

    [Fact]
    public void ValuesThatNestWithoutEndGiveOneDiagnostic()
    {
        using var suite = TemporarySuite.With(Head + Get + $"    expect: {{ json: {new string('[', 5000)}{new string(']', 5000)} }}\n");

        Assert.StartsWith("Fixtures/a/b/scenario.yaml(5,", Assert.Single(suite.Diagnostics()), StringComparison.Ordinal);
    }

    [Fact]
    public void NoTextCrashesTheReader()
    {
        const string marks = " \t\n\r:-?,[]{}#&*!|>'\"%@`~<=$/\\.0x1eE+\u00e9\ud83d\ude00\0\ufeff";
        const string whole = Head + "  - name: a\n    request: { path: /a, headers: { b: [c] }, json: { d: 1.5 } }\n  - request: GET /b\n    expect: { sameBodyAs: a, json: { $matches: '[a-z]' }, headers: { e: { absent: true } } }\n    observed: [{ quirk: unknown-method-400, versions: [15], expect: { status: 400 } }]\n";
        var reader = new Conformance.Scenarios.Reading.ScenarioReader(TemporarySuite.Catalogue, TemporarySuite.Quirks);
        var random = new Random(20251121);
        for (var run = 0; run < 3000; run++)
        {
            var text = new System.Text.StringBuilder(whole);
            for (var slip = random.Next(1, 6); slip > 0; slip--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(1, Math.Min(12, text.Length - at + 1))),
                    1 => text.Insert(at, marks[random.Next(marks.Length)]),
                    _ => text.Replace(text[at], marks[random.Next(marks.Length)], at, 1),
                };
            }

            var problems = new Conformance.Yaml.Problems("scenario.yaml");
            var document = reader.Read(System.Text.Encoding.UTF8.GetBytes(text.ToString()), problems);

            Assert.True(document is not null || problems.Count > 0, text.ToString());
        }
    }

    [Fact]
    public void EveryProblemOfAFileIsReportedInItsOrder()
    {
        using var suite = TemporarySuite.With("titel: T\nrequirements: [RH-NO-1]\nversions: [13]\nsteps:\n  - request: GET a\n    expect: { status: 1 }\n");

        Assert.Collection(
            suite.Diagnostics(),
            first => Assert.Contains("(1,1): Unknown key 'titel'", first, StringComparison.Ordinal),
            second => Assert.Contains("(1,1): There is no 'title'", second, StringComparison.Ordinal),
            third => Assert.Contains("(2,16): requirements: unknown requirement", third, StringComparison.Ordinal),
            fourth => Assert.Contains("(3,12): versions[0]: unknown version", fourth, StringComparison.Ordinal),
            fifth => Assert.Contains("(5,14): steps[0].request: the path 'a'", fifth, StringComparison.Ordinal),
            sixth => Assert.Contains("(6,23): steps[0].expect.status: found the number 1", sixth, StringComparison.Ordinal));
    }

    private static void GivesOne(string what, string scenario, string expected)
    {
        using var suite = TemporarySuite.With(scenario);
        var diagnostics = suite.Diagnostics();
        Assert.True(diagnostics.Count == 1, $"{what}: {diagnostics.Count} diagnostics\n{string.Join('\n', diagnostics)}");
        Assert.StartsWith("Fixtures/a/b/scenario.yaml" + expected, diagnostics[0], StringComparison.Ordinal);
    }
}
