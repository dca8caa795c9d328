using Samlop.Cases.Requests;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Cases;

/// <summary>The groups of the notices of cases.</summary>
internal static class CaseNotices
{
    public static readonly NoticeGroup Messages = new(
        "cases.messages",
        Phrase.In<CasesText>(nameof(CasesText.Notices_Messages)),
        Phrase.In<CasesText>(nameof(CasesText.Notices_MessagesExplained)),
        MayBeStopped: true)
    {
        Holders = [WriteInCases.Needs],
    };

    /// <summary>What has a day that somebody else has set: gathered once a day if one likes, never turned off.</summary>
    public static readonly NoticeGroup Dates = new(
        "cases.dates",
        Phrase.In<CasesText>(nameof(CasesText.Notices_Dates)),
        Phrase.In<CasesText>(nameof(CasesText.Notices_DatesExplained)),
        MayBeStopped: false)
    {
        Holders = [AnswerRequest.Needs],
    };
}
