using CoverageMetrics.Samples.Tests.Corpus;

// The tests are a program too: "approve" takes the corpus as it is made now for the approved one, "write" makes its small files in another folder.
switch (args)
{
    case ["approve"]:
        ApprovedCorpus.Write(CorpusFiles.Make(), ApprovedCorpus.Folder);
        return 0;
    case ["write", var folder]:
        ApprovedCorpus.Write(CorpusFiles.MakeSmall(), folder);
        return 0;
    default:
        Console.Error.WriteLine("dotnet run --project tests/CoverageMetrics.Samples.Tests -- approve | write <folder>");
        return 2;
}
