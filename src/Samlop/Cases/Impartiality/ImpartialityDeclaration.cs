using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

[SubjectKind("cases.impartiality-declaration"), Was("grants.impartiality-declaration")]
public readonly record struct ImpartialityDeclarationId(Guid Value) : IId<ImpartialityDeclarationId>
{
    public static ImpartialityDeclarationId From(Guid value) => new(value);
}

/// <summary>What a person says of their own impartiality.</summary>
public enum ImpartialityAnswer
{
    /// <summary>Nothing stands against it.</summary>
    NoGround,

    /// <summary>A ground is named: the person is barred.</summary>
    Ground,

    /// <summary>The person's superior decides (forvaltningsloven § 8).</summary>
    InDoubt,
}

/// <summary>The grounds of forvaltningsloven 1967 § 6, first and second paragraphs.</summary>
public enum ImpartialityGround
{
    /// <summary>§ 6 first paragraph a: is a party.</summary>
    Party,

    /// <summary>b: related to a party in the direct line, or sideways as near as a sibling.</summary>
    Kin,

    /// <summary>c: is or has been married or engaged to a party, or is its foster parent or foster child.</summary>
    Spouse,

    /// <summary>d: is a party's guardian or agent, or has been its agent after the case began.</summary>
    Agent,

    /// <summary>e: leads, or sits on the board of, a body that is a party.</summary>
    Leader,

    /// <summary>Second paragraph: other circumstances that are apt to weaken the trust in the person's impartiality.</summary>
    Special,
}

/// <summary>
/// Habilitet: what a person declares about a thing before any of its content is shown (forvaltningsloven 1967 chapter II). The one that is
/// not withdrawn holds; those that are withdrawn stay.
/// </summary>
public sealed class ImpartialityDeclaration : IVersioned
{
    public const int TextLimit = 2000;
    public const int KindLimit = 60;

    public static readonly Refusal NothingInDoubt = Refusal.In<ImpartialityText>(nameof(NothingInDoubt));
    public static readonly Refusal OwnImpartiality = Refusal.In<ImpartialityText>(nameof(OwnImpartiality));
    public static readonly Refusal DeclarationIsWithdrawn = Refusal.In<ImpartialityText>(nameof(DeclarationIsWithdrawn));

    private ImpartialityDeclaration()
    {
    }

    public ImpartialityDeclaration(
        ImpartialityDeclarationId id,
        Subject about,
        UserId person,
        ImpartialityAnswer answer,
        ImpartialityGround? ground,
        string? text,
        DateTimeOffset at
    )
    {
        Id = id;
        (Kind, Subject) = (about.Kind, about.Id);
        User = person;
        Answer = answer;
        Ground = ground;
        Text = text;
        DeclaredAt = at;
    }

    /// <summary>The person may see the thing and work on it.</summary>
    public static Expression<Func<ImpartialityDeclaration, bool>> Clears { get; } =
        d => d.WithdrawnAt == null && (d.Answer == ImpartialityAnswer.NoGround || d.FoundImpartial == true);

    /// <summary>
    /// The person is kept out of it: a ground is named, or the superior has found one, or is to say whether it still stands.
    /// </summary>
    public static Expression<Func<ImpartialityDeclaration, bool>> Bars { get; } =
        d =>
            d.WithdrawnAt == null
            && (d.Answer == ImpartialityAnswer.Ground || d.FoundImpartial == false || (d.AfterBar && d.FoundImpartial == null));

    /// <summary>The person gets nothing of it to do: barred, or in doubt until the superior has decided.</summary>
    public static Expression<Func<ImpartialityDeclaration, bool>> KeepsOut { get; } =
        d => d.WithdrawnAt == null && d.Answer != ImpartialityAnswer.NoGround && d.FoundImpartial != true;

    /// <summary>The superior is to decide.</summary>
    public static Expression<Func<ImpartialityDeclaration, bool>> InDoubt { get; } =
        d => d.WithdrawnAt == null && d.Answer == ImpartialityAnswer.InDoubt && d.FoundImpartial == null;

    private static readonly Func<ImpartialityDeclaration, bool> ClearsInMemory = Clears.Compile();
    private static readonly Func<ImpartialityDeclaration, bool> BarsInMemory = Bars.Compile();
    private static readonly Func<ImpartialityDeclaration, bool> InDoubtInMemory = InDoubt.Compile();

    public ImpartialityDeclarationId Id { get; private set; }

    /// <summary>The kind of what it is about (<see cref="SubjectKindAttribute"/>).</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The id of what it is about.</summary>
    public Guid Subject { get; private set; }

    public Subject About => new(Kind, Subject);

    public UserId User { get; private set; }

    public ImpartialityAnswer Answer { get; private set; }

    /// <summary>Named with <see cref="ImpartialityAnswer.Ground"/>, and where it is known in doubt.</summary>
    public ImpartialityGround? Ground { get; private set; }

    /// <summary>Asks the superior to look anew at a bar; it stands until the superior has decided.</summary>
    public bool AfterBar { get; private set; }

    /// <summary>The circumstances, in the person's own words.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>What the superior decided where the person was in doubt; null while it waits.</summary>
    public bool? FoundImpartial { get; private set; }

    public UserId? RuledBy { get; private set; }

    public DateTimeOffset? RuledAt { get; private set; }

    public string? RulingReason { get; private set; }

    /// <summary>When the person took it back, since something new is known.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public int Version { get; private set; }

    public bool IsClear => ClearsInMemory(this);

    public bool IsBar => BarsInMemory(this);

    public bool WaitsForRuling => InDoubtInMemory(this);

    /// <summary>The superior decides for another, never for themselves.</summary>
    public Refusal? MayRule(Actor actor) =>
        !WaitsForRuling ? NothingInDoubt
        : actor.User == User ? OwnImpartiality
        : null;

    public Refusal? Rule(Actor actor, bool impartial, string reason, DateTimeOffset at)
    {
        if (MayRule(actor) is { } no) return no;
        FoundImpartial = impartial;
        RuledBy = actor.User;
        RulingReason = reason;
        RuledAt = at;
        Version++;
        return null;
    }

    /// <summary>
    /// Something new is known of what bars the person. Nobody frees themselves of a ground that was named or found: the superior decides
    /// anew (forvaltningsloven § 8).
    /// </summary>
    /// <returns>The doubt that the superior is to decide; null where this declaration bars nobody.</returns>
    public ImpartialityDeclaration? Reconsidered(ImpartialityDeclarationId id, string reason, DateTimeOffset at) =>
        IsBar ? new(id, About, User, ImpartialityAnswer.InDoubt, Ground, reason, at) { AfterBar = true } : null;

    public Refusal? Withdraw(string reason, DateTimeOffset at)
    {
        if (WithdrawnAt is not null) return DeclarationIsWithdrawn;
        WithdrawnAt = at;
        WithdrawalReason = reason;
        Version++;
        return null;
    }
}
