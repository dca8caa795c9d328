using System.Text;
using Samlop.Register;
using Samlop.Register.Files;

namespace Samlop.Tests.Register.Files;

public sealed class InvalidRegisterTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("register").FullName;

    public InvalidRegisterTests()
    {
        Directory.CreateDirectory(Path.Combine(content, "register"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "content", "register"))) File.Copy(file, At(Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Theory]
    // Every kind of value, with file, line and column.
    [InlineData("counties.csv", "03;Oslo;", "3;Oslo;", "counties.csv, line 2, column number: '3' is not valid")]
    [InlineData("counties.csv", "03;Oslo;", "0 3;Oslo;", "counties.csv, line 2, column number: '0 3' is not valid")]
    [InlineData("counties.csv", "03;Oslo;", ";Oslo;", "counties.csv, line 2, column number: is empty")]
    [InlineData("counties.csv", "03;Oslo;Oslo", "03;;Oslo", "counties.csv, line 2, column name: is empty")]
    [InlineData("counties.csv", "03;Oslo;Oslo", "03;Oslo;", "counties.csv, line 2, column official_name: is empty")]
    [InlineData("counties.csv", "03;Oslo;Oslo", "03;Oslo;Christiania", "counties.csv, line 2, column name: 'Oslo' is not among the official names 'Christiania'")]
    [InlineData("counties.csv", ";Nordlánnda;;", ";Nordlanda;;", "counties.csv, line 5, column name_smi: 'Nordlanda' is not among the official names 'Nordland - Nordlánnda'")]
    [InlineData("counties.csv", "958935420", "958935421", "counties.csv, line 2, column organisation_number: '958935421' is not valid")]
    [InlineData("counties.csv", "958935420;2020-01-01", "958935420;1.1.2020", "counties.csv, line 2, column valid_from: '1.1.2020' is not a day as yyyy-MM-dd")]
    [InlineData("counties.csv", "958935420;2020-01-01", "958935420;", "counties.csv, line 2, column valid_from: is empty")]
    [InlineData("counties.csv", "2023-12-31;31 32 33", "2023-02-29;31 32 33", "counties.csv, line 6, column valid_to: '2023-02-29' is not a day as yyyy-MM-dd")]
    [InlineData("counties.csv", "2023-12-31;31 32 33", "2019-12-31;31 32 33", "counties.csv, line 6, column valid_to: is before valid_from")]
    [InlineData("counties.csv", "31 32 33", "31  33", "counties.csv, line 6, column successors: '' is not valid")]
    [InlineData("municipalities.csv", ";no;958935420", ";nei;958935420", "municipalities.csv, line 2, column sami_administrative_area: 'nei' is not one of yes, no")]
    [InlineData("municipalities.csv", "0301;", "0300;", "municipalities.csv, line 2, column number: '0300' is not valid")]
    [InlineData("education-programmes.csv", "BA;", "Ba;", "education-programmes.csv, line 2, column code: 'Ba' is not a code of this kind")]
    [InlineData("education-programmes.csv", "vocational", "yrkesfaglig", "education-programmes.csv, line 2, column group: 'yrkesfaglig' is not one of vocational, general, supplementary")]
    [InlineData("programme-areas.csv", "HSHEA3----", "HSHEA3", "column code: 'HSHEA3' is not valid")]
    [InlineData("languages.csv", "nb;norsk", "nb-NO;norsk", "languages.csv, line 2, column code: 'nb-NO' is not a code of this kind")]
    [InlineData("nav-offices.csv", "0101;", "101;", "nav-offices.csv, line 2, column number: '101' is not a code of this kind")]
    [InlineData("nav-offices.csv", "yes;0200", "yes;200", "nav-offices.csv, line 2, column region: '200' is not a code of this kind")]
    // The form of a file.
    [InlineData("languages.csv", "code;name_nb", "kode;name_nb", "languages.csv, line 1: the header must be code;name_nb;name_nn;name_en;own_name")]
    [InlineData("languages.csv", "ar;arabisk", "ar;ara;bisk", "languages.csv, line 9: there are 6 values, not 5")]
    [InlineData("languages.csv", "ar;arabisk", "ar;\"arabisk\"", "languages.csv, line 9, column name_nb: has a quotation mark")]
    [InlineData("languages.csv", "ar;arabisk", "ar; arabisk", "languages.csv, line 9, column name_nb: has a space before or after it")]
    // What must hold between rows.
    [InlineData("counties.csv", "11;Rogaland;", "03;Rogaland;", "counties.csv, line 3, column valid_from: overlaps another period of 03")]
    [InlineData("counties.csv", "2023-12-31;39 40", "2023-12-31;39 41", "counties.csv, line 11, column successors: 41 does not exist on 2024-01-01")]
    [InlineData("counties.csv", "2023-12-31;39 40", "2023-12-30;39 40", "counties.csv, line 11, column successors: 39 does not exist on 2023-12-31")]
    [InlineData("counties.csv", "2023-12-31;39 40", "2023-12-31;", "counties.csv, line 11, column successors: are missing although valid_to is given")]
    [InlineData("counties.csv", "2023-12-31;39 40", ";39 40", "counties.csv, line 11, column successors: are given although valid_to is empty")]
    [InlineData("municipalities.csv", "1508 1580", "1508 1581", "column successors: 1581 does not exist on 2024-01-01")]
    [InlineData("municipalities.csv", "0301;", "0401;", "municipalities.csv, line 2, column valid_from: there is no county 04 on that day")]
    [InlineData("municipalities.csv", "0301;", "3099;", "municipalities.csv, line 2, column valid_to: there is no county 30 as long as that")]
    [InlineData("education-programmes.csv", "BA;", "EL;", "education-programmes.csv, line 4, column code: 'EL' stands there already")]
    [InlineData("programme-areas.csv", "BABAT1----;", "XXBAT1----;", "programme-areas.csv, line 9, column code: there is no XX")]
    [InlineData("languages.csv", "nn;norsk", "nb;norsk", "languages.csv, line 3, column code: 'nb' stands there already")]
    [InlineData("languages.csv", "norsk nynorsk;norsk nynorsk", "norsk bokmål;norsk nynorsk", "languages.csv, line 3, column name_nb: 'norsk bokmål' stands there already")]
    [InlineData("nav-offices.csv", "0104;", "0101;", "nav-offices.csv, line 3, column number: '0101' stands there already")]
    [InlineData("occupations.csv", "0210;", "0910;", "column code: there is no 091")]
    public void Error_NamesFileLineAndColumn(string file, string right, string wrong, string message)
    {
        var text = File.ReadAllText(At(file));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        File.WriteAllText(At(file), string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));

        Problem().ShouldEndWith(message);
        Problem().ShouldStartWith(file);
    }

    [Fact]
    public void File_ThatIsMissing_IsNamed()
    {
        File.Delete(At("nav-offices.csv"));
        Problem().ShouldBe("nav-offices.csv: the file is missing");
    }

    [Theory]
    [InlineData("", "languages.csv, line 1: the header must be code;name_nb;name_nn;name_en;own_name")]
    [InlineData("code;name_nb;name_nn;name_en;own_name\n", "languages.csv: there is not one row")]
    public void File_WithNothingInIt_IsNoRegister(string text, string message)
    {
        File.WriteAllText(At("languages.csv"), text);
        Problem().ShouldBe(message);
    }

    [Fact]
    public void File_InAnOldEncoding_IsRefused()
    {
        File.WriteAllText(At("counties.csv"), File.ReadAllText(At("counties.csv")).Replace("ŋ", "n", StringComparison.Ordinal), Encoding.Latin1);
        Problem().ShouldBe("counties.csv, line 4, column name: is not UTF-8");
    }

    [Fact]
    public void SameNumber_InTwoPeriodsThatFollow_IsFine()
    {
        var text = File.ReadAllText(At("counties.csv")).Replace(
            "42;Agder;Agder;;;921707134;2020-01-01;;",
            "42;Agder;Agder;;;;2020-01-01;2021-06-30;42\n42;Agder;Agder;;;921707134;2021-07-01;;",
            StringComparison.Ordinal);
        File.WriteAllText(At("counties.csv"), text);

        var counties = RegisterData.Load(content).Counties;
        var agder = counties.All.Where(county => county.Number.Value == "42").ToList();
        counties.SuccessorsOf(agder[0]).ShouldBe([agder[1]]);
        counties.StandingFor(agder[1], new DateOnly(2020, 5, 1)).ShouldBe([agder[0]]);
    }

    private string At(string file) => Path.Combine(content, "register", file);

    private string Problem() => Should.Throw<InvalidRegister>(() => RegisterData.Load(content)).Message;
}
