using System;
using System.Text;
using CoverageMetrics.Tour;
using CoverageMetrics.Tour.Tables;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var page = new Page(Console.Out);

Articles.Print(page);
Territories.Print(page);
NationalYearEnds.Print(page);
NationalMonth.Print(page);
CountedNation.Print(page);
PublishedReports.Print(page, args is [var folder, ..] ? folder : "artifacts");
