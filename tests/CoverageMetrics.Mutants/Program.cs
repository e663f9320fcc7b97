// Runs the tests of a package against every change that Stryker compiled into it, without a process for each:
//   FOLDER    the built tests, with the changed package
//   TESTS     the name of the assembly of the tests
//   PACKAGE   the name of the package
//   REPORT    the changes, as Stryker reports them; what became of each is written into it
//   SECONDS   how long tests may look at one change: what they have not noticed by then counts as not noticed
//   MINUTES   how long changes are tried, in no order: what has been tried by then stands for the rest, which stays pending
using System.Globalization;
using CoverageMetrics.Mutants;

return args switch
{
    ["cover", var folder, var tests, var package, var share, var of, var into] => Worker.Cover(new(folder, tests), new(folder, package), Number(share), Number(of), into),
    ["try", var folder, var tests, var package] => Worker.Try(() => new(folder, tests), new(folder, package)),
    [var folder, var tests, var package, var report, var seconds, var minutes] => await new Trial(folder, tests, package, TimeSpan.FromSeconds(Number(seconds)), TimeSpan.FromMinutes(Number(minutes))).RunAsync(report),
    _ => throw new ArgumentException($"Arguments are FOLDER TESTS PACKAGE REPORT SECONDS MINUTES, not '{string.Join(' ', args)}'."),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
