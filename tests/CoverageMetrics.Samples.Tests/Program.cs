using CoverageMetrics.Samples.Tests.Corpus;
using CoverageMetrics.Samples.Tests.Dialects;

// The tests are a program too: "approve" takes the corpus as it is made now for the approved one, "write" makes its small files in another folder.
// "dialects" asks databases that are outside this process: tests/try-dialects.
switch (args)
{
    case ["approve"]:
        ApprovedCorpus.Write(CorpusFiles.Make(), ApprovedCorpus.Folder);
        return 0;
    case ["write", var folder]:
        ApprovedCorpus.Write(CorpusFiles.MakeSmall(), folder);
        return 0;
    case ["dialects", "write", var folder]:
        DialectTrial.Write(folder);
        return 0;
    case ["dialects", "check", var folder]:
        return DialectTrial.Check(folder) == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine("dotnet run --project tests/CoverageMetrics.Samples.Tests -- approve | write <folder> | dialects write <folder> | dialects check <folder>");
        return 2;
}
