using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Sign;

/// <summary>
/// Ta tilbake fra signering: a party takes the version back to write more, and says why. All who have signed are told; what they signed is
/// kept.
/// </summary>
[Process("agreements.version-recalled")]
public sealed class RecallVersion(AppDb db) : IUseCase<RecallVersion.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<RecallVersion, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The <see cref="AgreementVersion.Mark"/> of the version that the page showed.</summary>
        public string? Seen { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A version was taken back from signing.</summary>
    [Event("agreements.version.recalled")]
    public sealed record VersionRecalled(AgreementId Agreement, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_VersionRecalled), Number);
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<VersionRecalled>(
        "agreements.version.recalled", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_Recalled), happened.Number));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayRecall() is { } no) return no;
        if (agreement.Out!.Mark != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;

        var number = agreement.OutVersion!.Value;
        if (agreement.End(VersionEnding.Recalled, await db.ActedFor(actor, cancel), reason, change.At) is { } refused) return refused;
        change.Record(new VersionRecalled(agreement.Id, number), reason);
        return new Done();
    }
}
