// Runs the tests of a package against every change that Stryker compiled into it, without a process for each:
//   FOLDER    the built tests, with the changed package
//   TESTS     the name of the assembly of the tests
//   PACKAGE   the name of the package
//   REPORT    the changes, as Stryker reports them; what became of each is written into it
//   SECONDS   how long tests may look at one change: what they have not noticed by then counts as not noticed
using System.Globalization;
using CoverageMetrics.Mutants;

return args switch
{
    ["cover", var folder, var tests, var package, var share, var of, var into] => Worker.Cover(new(folder, tests), new(folder, package), Number(share), Number(of), into),
    ["try", var folder, var tests, var package] => Worker.Try(() => new(folder, tests), new(folder, package)),
    [var folder, var tests, var package, var report, var seconds] => await new Trial(folder, tests, package, TimeSpan.FromSeconds(Number(seconds))).RunAsync(report),
    _ => throw new ArgumentException($"Arguments are FOLDER TESTS PACKAGE REPORT SECONDS, not '{string.Join(' ', args)}'."),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
