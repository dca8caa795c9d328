using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Propose;

/// <summary>A change of what is signed was begun: by itself, or as a proposal was approved.</summary>
[Event("agreements.amendment.begun")]
public sealed record AmendmentBegun(AgreementId Agreement, int Number) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Agreement);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_AmendmentBegun), Number);

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<AmendmentBegun>(
        "agreements.amendment.begun", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_Amending), happened.Number, left: nameof(AgreementsText.Notice_LeftChanging)));
}
