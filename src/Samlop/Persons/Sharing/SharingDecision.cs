using Samlop.Persons.Record;
using Samlop.Platform.Text;

namespace Samlop.Persons.Sharing;

/// <summary>What a reader gets.</summary>
public enum SharingAnswer
{
    /// <summary>Loaded and shown.</summary>
    Seen,

    /// <summary>The person's own; what is others' is masked, and the page says so.</summary>
    SeenMasked,

    /// <summary>Without name, birth date, number and contact.</summary>
    SeenPseudonymised,

    /// <summary>Not loaded.</summary>
    NotSeen,

    /// <summary>Må avklares: not loaded, never as permitted.</summary>
    ToClarify,

    /// <summary>A count under five.</summary>
    CountMasked,
}

/// <summary>What an answer rests on.</summary>
public enum SharingGround
{
    None,
    Basis,
    Consent,
    BreakGlass,
    Self,
}

/// <summary>What a page says where nothing is shown.</summary>
public enum NotSeenText
{
    /// <summary>As for a person who does not exist.</summary>
    NoSuchPerson,

    /// <summary>Ikke delt med dere.</summary>
    NotShared,

    ToClarify,
}

/// <summary>Avgjørelsen om deling: the answer to one question, with its ground, section and reasons.</summary>
public sealed class SharingDecision
{
    private static readonly Words<SharingText, SharingStep> Steps = new("Step");
    private static readonly Words<SharingText, ConditionCode> Codes = new("Code", ConditionCode.SELF, ConditionCode.NEED);

    private readonly Question question;

    /// <summary>What a condition says, in a sentence; not that the person reads of themselves, nor that it is needed.</summary>
    internal static Phrase WordOf(ConditionCode code) => Codes.Of(code);

    private SharingDecision(Question question, SharingStep step, SharingRow? row)
    {
        (this.question, Step, Row) = (question, step, row);
    }

    public SharingStep Step { get; }

    /// <summary>The row that decided; null where none did.</summary>
    public SharingRow? Row { get; }

    public SharingAnswer Answer => Step switch
    {
        SharingStep.OwnWithOthersMasked => SharingAnswer.SeenMasked,
        SharingStep.Research => SharingAnswer.SeenPseudonymised,
        SharingStep.ClosedToClarify or SharingStep.ToClarify or SharingStep.OutsideProgramme => SharingAnswer.ToClarify,
        SharingStep.Counted => SharingAnswer.Seen,
        _ when SharingRule.Shows.Contains(Step) => SharingAnswer.Seen,
        _ => SharingAnswer.NotSeen,
    };

    public SharingGround Ground => Step switch
    {
        SharingStep.Own or SharingStep.OwnWithOthersMasked => SharingGround.Self,
        SharingStep.OwnBody or SharingStep.Basis or SharingStep.Research or SharingStep.Counted => SharingGround.Basis,
        SharingStep.Consent or SharingStep.ClosedByConsent => SharingGround.Consent,
        SharingStep.Glass => SharingGround.BreakGlass,
        _ => SharingGround.None,
    };

    /// <summary>The law as it is cited: of the row, or of the step where the step itself rests on one.</summary>
    public string? Section => Step switch
    {
        SharingStep.Glass => "fvl. § 13 b nr. 7",
        SharingStep.ClosedByConsent when question.UnderHealthPersonnelAct => "helsepersonelloven § 22",
        _ => Row?.Section,
    };

    /// <summary>Null where something is shown.</summary>
    public NotSeenText? Text => Answer switch
    {
        SharingAnswer.ToClarify => NotSeenText.ToClarify,
        SharingAnswer.NotSeen => IsAsIfNobody ? NotSeenText.NoSuchPerson : NotSeenText.NotShared,
        _ => null,
    };

    /// <summary>The reader is told what they would be told of a person who does not exist.</summary>
    public bool IsAsIfNobody => Step is SharingStep.Protected or SharingStep.NoTie;

    /// <summary>The attempt is put before the data protection officer: a close relation, or a glass that did not open.</summary>
    public bool OfficerList => Step is SharingStep.Related || (Glasses.Any() && Step switch
    {
        < SharingStep.Protected => false,
        <= SharingStep.Blocked or SharingStep.ClosedToClarify or SharingStep.Closed => true,
        SharingStep.ToClarify or SharingStep.No or SharingStep.OutsideProgramme or SharingStep.NoRow => !Glasses.Any(HasOnlyRunOut),
        _ => false,
    });

    /// <summary>The glass opened, and waits for the officer's eyes.</summary>
    public bool OfficerUnread => Step is SharingStep.Glass;

    /// <summary>The reader is told that a consent is withdrawn, what stays with them and how it must be treated.</summary>
    public bool ReceiverTold => Answer is not SharingAnswer.Seen && WithdrawnInMemory(question);

    /// <summary>In plain sentences.</summary>
    public IEnumerable<Phrase> Because
    {
        get
        {
            yield return Steps.Of(Step, new CitedSection(Section));
            foreach (var code in Row?.Codes.Where(_ => Ground is not SharingGround.None and not SharingGround.Self) ?? [])
            {
                if (code is not ConditionCode.NEED) yield return Codes.Of(code);
            }

            if (OfficerList && Step is not SharingStep.Related) yield return Phrase.In<SharingText>(nameof(SharingText.GlassDidNotOpen));
            if (ReceiverTold) yield return Phrase.In<SharingText>(nameof(SharingText.ConsentWasWithdrawn));
        }
    }

    private static readonly Func<Question, bool> WithdrawnInMemory = Conditions.ConsentIsWithdrawn.Compile();
    private static readonly Func<Question, bool> GlassInMemory = Conditions.GlassIsOpen.Compile();

    private IEnumerable<OpenedGlass> Glasses => question.Person.Glasses.Where(glass => glass.User == question.By.User);

    public static SharingDecision On(Question question, SharingTable table)
    {
        var rule = table.Rule(question.By);
        var step = rule.StepOf(question);
        return new SharingDecision(question, step, rule.Deciding(step, question));
    }

    /// <summary>It would have opened a moment before its hours were over: that is no attempt to answer for.</summary>
    private bool HasOnlyRunOut(OpenedGlass glass) =>
        glass.To < question.By.Last && glass.From <= glass.To && GlassInMemory(question.At(Terms.Moment.At(glass.To)));
}
