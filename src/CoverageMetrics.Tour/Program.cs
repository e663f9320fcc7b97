System.Console.WriteLine("tour");
