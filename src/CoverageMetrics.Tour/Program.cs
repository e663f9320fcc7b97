using System;
using System.Text;
using CoverageMetrics.Tour;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return TourProgram.Run(args, Console.Out, Console.Error);
