namespace Samlop.Grants.Demonstrating;

/// <summary>A fictitious county of the story, and what it answers in the form.</summary>
/// <param name="Trade">The code of the programme area.</param>
/// <param name="FirstYear">Applied for from the grant in the year of the call, as typed.</param>
internal sealed record StoryCounty(string Name, string Lead, string Director, string Trade, int Size, string FirstYear, string Reason)
{
    /// <summary>The Nav region that takes part in its application.</summary>
    public string Nav => $"Nav {Name.Split(' ')[0]}";

    public static readonly StoryCounty SoriaMoria = new(
        "Soria Moria fylkeskommune",
        "Pelle Eventyrsen",
        "Dina Kongsdatter",
        "HSHEA3",
        18,
        "1 650 000",
        "Kommunene hos oss mangler helsefagarbeidere, og mange voksne innvandrere vil inn i yrket."
    );

    public static readonly StoryCounty Eventyrdal = new(
        "Eventyrdal fylkeskommune",
        "Lars Askeladdvik",
        "Maren Prinsessedal",
        "BAANL2",
        16,
        "1 400 000",
        "Bedriftene i dalen får ikke tak i fagfolk til anleggsarbeid, og ber om å få være med på å lære dem opp."
    );

    public static readonly StoryCounty Regnbueland = new(
        "Regnbueland fylkeskommune",
        "Fatima Regnbue",
        "Odd Skylund",
        "HSHEA3",
        20,
        "1 700 000",
        "Vi har prøvd et liknende løp i liten skala og vil gjøre det til en fast ordning."
    );

    public static readonly StoryCounty Måneby = new("Måneby fylkeskommune", "Øyvind Månelyst", "Åse Stjerneby", "HSHEA3", 12, "980 000",
        "Øyene våre trenger fagfolk som blir boende.");

    public static readonly StoryCounty Sagaland = new(
        "Sagaland fylkeskommune",
        "Tor Sagaberg",
        "Unni Kvadsletta",
        "BAANL2",
        14,
        "1 250 000",
        "Industrien etterspør fagarbeidere, og voksenopplæringen har søkere som venter."
    );

    public static readonly IReadOnlyList<StoryCounty> All = [SoriaMoria, Eventyrdal, Regnbueland, Måneby, Sagaland];
}
