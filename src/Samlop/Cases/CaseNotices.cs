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
}
