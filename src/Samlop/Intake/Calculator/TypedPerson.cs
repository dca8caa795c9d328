namespace Samlop.Intake.Calculator;

/// <summary>
/// Det som er skrevet om personen: everything as text, and nothing kept. What is empty or <see cref="Unknown"/> is not known, never "no".
/// </summary>
public sealed class TypedPerson
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unknown = "unknown";

    /// <summary>Rows for permits on the page: a permit that is renewed every year needs one for each.</summary>
    public const int PermitRows = 8;

    /// <summary>Rows that are drawn at once; the others lie folded below them.</summary>
    public const int FirstPermitRows = 2;

    public string? AsOf { get; set; }

    public string? BirthDate { get; set; }

    public string? ArrivedOn { get; set; }

    public string? Citizenship { get; set; }

    /// <summary>Whether there is a permit at all; where the rows below are filled in, they say it.</summary>
    public string? HasPermit { get; set; } = Unknown;

    public IList<TypedPermit> Permits { get; set => field = value ?? []; } = [];

    public string? LawfulStay { get; set; } = Unknown;

    public string? SchoolYears { get; set; }

    public string? LowerSecondary { get; set; }

    public string? UpperSecondary { get; set; }

    public string? Listening { get; set; }

    public string? Reading { get; set; }

    public string? Spoken { get; set; }

    public string? Written { get; set; }

    public string? CanFollowOrdinaryTraining { get; set; } = Unknown;

    public string? ProgrammeOffered { get; set; } = Unknown;

    public string? ProgrammeStartedOn { get; set; }

    public string? RequalificationUsed { get; set; } = Unknown;

    public string? CloseToWork { get; set; } = Unknown;

    public string? CompetenceMapped { get; set; } = Unknown;

    public string? LanguageOffered { get; set; } = Unknown;

    public string? FastTrackFrom { get; set; }

    public string? FastTrackTo { get; set; }

    public string? Man { get; set; } = Unknown;

    public string? RegisteredWithNav { get; set; } = Unknown;

    public string? Employed { get; set; } = Unknown;

    public string? PriorLearningRecognised { get; set; } = Unknown;

    public string? PracticeMonths { get; set; }

    /// <summary>The button that was pressed: <c>example-refugee</c>; empty asks for the answer.</summary>
    public string? Do { get; set; }

    /// <summary>The rows that the page draws, filled in or not.</summary>
    public TypedPerson WithRows()
    {
        while (Permits.Count < PermitRows) Permits.Add(new TypedPermit());
        return this;
    }
}

/// <summary>En oppholdstillatelse slik den er skrevet.</summary>
public sealed class TypedPermit
{
    public string? Ground { get; set; }

    public string? GrantedOn { get; set; }

    public string? OnProtectionApplication { get; set; } = TypedPerson.Unknown;

    public string? Paragraph { get; set; }

    public string? ReferenceSettledOn { get; set; }

    public string? FamilyAppliedOn { get; set; }

    /// <summary>Something is filled in beside ground and date.</summary>
    public bool HasMore =>
        OnProtectionApplication is TypedPerson.Yes or TypedPerson.No
        || !string.IsNullOrWhiteSpace(Paragraph)
        || !string.IsNullOrWhiteSpace(ReferenceSettledOn)
        || !string.IsNullOrWhiteSpace(FamilyAppliedOn);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Ground) && string.IsNullOrWhiteSpace(GrantedOn) && !HasMore;
}
