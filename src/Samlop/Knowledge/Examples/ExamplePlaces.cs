using Samlop.Platform.Text;
using Samlop.Register;

namespace Samlop.Knowledge.Examples;

/// <summary>
/// Where an example is: in 2018 by the handbook, and on a day by the register. The register begins in 2020; a place that was made of
/// several covers more than the one the handbook speaks of.
/// </summary>
public sealed class ExamplePlaces(RegisterData register)
{
    /// <summary>The counties that stand for the example's on a day.</summary>
    public IReadOnlyList<County> CountiesOn(PracticeExample example, DateOnly day) =>
        register.Counties.All.LastOrDefault(county => county.Number == example.CountyNow) is { } county
            ? register.Counties.StandingFor(county, day)
            : [];

    /// <summary>The municipalities that stand for the example's on a day; none where it is the county's.</summary>
    public IReadOnlyList<Municipality> MunicipalitiesOn(PracticeExample example, DateOnly day) =>
    [
        .. example.MunicipalitiesNow
            .Select(number => register.Municipalities.All.LastOrDefault(municipality => municipality.Number == number))
            .OfType<Municipality>().SelectMany(municipality => register.Municipalities.StandingFor(municipality, day)).Distinct(),
    ];

    /// <summary>Municipality and county on a day, as one reads them.</summary>
    public string Told(PracticeExample example, DateOnly day)
    {
        var counties = string.Join(", ", CountiesOn(example, day).Select(county => county.Name.Norwegian));
        var municipalities = MunicipalitiesOn(example, day);
        return municipalities.Count == 0
            ? counties
            : Sentence.Say(ExamplesText.Place_In, Sentence.Joined([.. municipalities.Select(m => m.Name.Norwegian)]), counties);
    }

    /// <summary>As the handbook has it.</summary>
    public static string Then(PracticeExample example)
    {
        var catalogue = ExampleCatalogue.Current;
        var municipalities = catalogue.MunicipalitiesThen(example).ToList();
        return municipalities.Count == 0
            ? catalogue.CountyThen(example)
            : Sentence.Say(ExamplesText.Place_In, Sentence.Joined(municipalities), catalogue.CountyThen(example));
    }
}
