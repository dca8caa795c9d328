using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Principles;

/// <summary>
/// Svaret står: a party has looked at an answer again after the principles were published anew, and finds that it stands. It may be done
/// of what is signed too: nothing of that is changed.
/// </summary>
[Process("agreements.principle-kept"), TellsNobody(Untold.Noted)]
public sealed class KeepPrincipleAnswer(AppDb db) : IUseCase<KeepPrincipleAnswer.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<KeepPrincipleAnswer, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The code of the principle.</summary>
        public string? Principle { get; set; }

        /// <summary>The version of the principles that was on the page.</summary>
        public int Number { get; set; }
    }

    /// <summary>An answer was found to stand under a later version of the principles.</summary>
    [Event("agreements.principle.kept")]
    public sealed record PrincipleKept(AgreementId Agreement, string PrincipleCode, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PrinciplesText>(nameof(PrinciplesText.Told_Kept), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (await db.PrinciplesInForce(cancel) is not { } inForce || inForce.Principles.All(p => p.Code != input.Principle))
            return Refusal.NotFound;
        if (agreement.EndedOn is not null) return Agreement.AgreementHasEnded;
        if (inForce.Number != input.Number) return Refusal.ChangedSinceOpened;
        if (!(await db.PrincipleAnswersOf(agreement, cancel)).TryGetValue(input.Principle!, out var answer))
            return PrincipleAnswer.NothingToLookAt;
        if (answer.Keep(inForce.Number, actor.User, change.At) is { } no) return no;

        change.Record(new PrincipleKept(agreement.Id, answer.Part, inForce.Number));
        return new Done();
    }
}
