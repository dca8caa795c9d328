namespace Samlop.Persons.Facts;

/// <summary>A fact as typed: what its kind does not ask for is empty.</summary>
public sealed class TypedFact
{
    /// <summary>The first day; of what is told or tested, the day of that.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    public string? Permit { get; set; }

    public string? Section { get; set; }

    public string? Programme { get; set; }

    /// <summary>Four digits, as chosen.</summary>
    public string? Municipality { get; set; }

    public string? School { get; set; }

    public string? Subject { get; set; }

    public string? Country { get; set; }

    public string? Years { get; set; }

    public string? Document { get; set; }

    public string? Skill { get; set; }

    public string? Level { get; set; }

    public string? Test { get; set; }

    /// <summary>Code of the register.</summary>
    public string? Language { get; set; }

    public string? Dialect { get; set; }

    public string? Interpreter { get; set; }

    public string? Work { get; set; }

    public string? Occupation { get; set; }

    public string? Employer { get; set; }

    /// <summary>What was done, or must be allowed for.</summary>
    public string? Words { get; set; }

    public string? Source { get; set; }

    public string? Income { get; set; }

    public string? Payer { get; set; }

    public string? Health { get; set; }

    public string? Children { get; set; }

    /// <summary>It is about a child of the person.</summary>
    public bool OfChild { get; set; }

    public bool UnderHealthPersonnelAct { get; set; }

    public string? Way { get; set; }

    public string? Value { get; set; }

    public string? Number { get; set; }

    /// <summary>The number that was typed before, sealed: no page shows it again.</summary>
    public string? SealedNumber { get; set; }
}
