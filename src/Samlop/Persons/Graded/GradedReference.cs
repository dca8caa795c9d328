using System.Security.Cryptography;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

[SubjectKind("persons.graded-reference")]
public readonly record struct GradedReferenceId(Guid Value) : IId<GradedReferenceId>
{
    public static GradedReferenceId From(Guid value) => new(value);
}

/// <summary>
/// Referanse: what a person whose address is graded is called by those who must speak of the grading without saying whom it is of. It is
/// drawn at random, and is the person's until the grading is lifted.
/// </summary>
public sealed class GradedReference : IVersioned
{
    public const int CodeLimit = 9;

    public static readonly Refusal GradingIsLifted = Refusal.In<GradedText>(nameof(GradingIsLifted));
    public static readonly Refusal NamingIsAsked = Refusal.In<GradedText>(nameof(NamingIsAsked));
    public static readonly Refusal NamingIsNotAsked = Refusal.In<GradedText>(nameof(NamingIsNotAsked));

    // Without vowels, so that it spells nothing, and without what is read as something else.
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXZ";

    private GradedReference()
    {
    }

    /// <param name="by">The body that recorded the person and the grading.</param>
    public GradedReference(GradedReferenceId id, PersonId person, Body by, UserId recorder, DateOnly on)
    {
        (Id, Person, Recorder, RecordedOn) = (id, person, recorder, on);
        (OwnerKind, Owner) = (by.Kind, by.Organisation);
        var drawn = RandomNumberGenerator.GetString(Letters, CodeLimit - 1);
        Code = $"{drawn[..4]}-{drawn[4..]}";
    }

    public GradedReferenceId Id { get; private set; }

    /// <summary>As it is read aloud, for instance <c>K7QM-4X2P</c>.</summary>
    public string Code { get; private set; } = "";

    public PersonId Person { get; private set; }

    public PartyKind OwnerKind { get; private set; }

    public OrganisationId Owner { get; private set; }

    public UserId Recorder { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    /// <summary>Whom the recorder would have named; null where that is left to the data protection officer.</summary>
    public UserId? AskedFor { get; private set; }

    /// <summary>Who asked last.</summary>
    public UserId? AskedBy { get; private set; }

    /// <summary>Since when it waits for the data protection officer; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>The day on which it was recorded that the address is graded no more.</summary>
    public DateOnly? LiftedOn { get; private set; }

    public int Version { get; private set; }

    public Refusal? MayAsk() => LiftedOn is not null ? GradingIsLifted : WaitsSince is not null ? NamingIsAsked : null;

    public Refusal? MayAnswer() => LiftedOn is not null ? GradingIsLifted : WaitsSince is null ? NamingIsNotAsked : null;

    /// <param name="wanted">Who should be named; null where the data protection officer is to find out.</param>
    public void Ask(UserId? wanted, UserId by, DateTimeOffset at)
    {
        (AskedFor, AskedBy, WaitsSince) = (wanted, by, at);
        Version++;
    }

    /// <summary>What was proposed came to nothing: it waits as it did.</summary>
    public void WaitAgain(DateTimeOffset at)
    {
        WaitsSince = at;
        Version++;
    }

    /// <summary>Somebody is proposed, or nobody is to be named.</summary>
    public void Answer()
    {
        WaitsSince = null;
        Version++;
    }

    public void Lift(DateOnly on)
    {
        (LiftedOn, WaitsSince) = (on, null);
        Version++;
    }
}
