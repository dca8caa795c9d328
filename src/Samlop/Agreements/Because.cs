using Samlop.Platform.Data;

namespace Samlop.Agreements;

/// <summary>The rules that look past the reader's own rows: all there are (docs/rows.md prints them).</summary>
internal static class Because
{
    public static readonly RowsReason PartiesAreTold = new(
        "Whose people are told of an act is found by whoever does it; each is told only what they find themselves."
    );

    public static readonly RowsReason PaymentAwaitsAgreement = new(
        "Whether a county has a regional agreement in force is asked before it is paid: that, and nothing the agreement says."
    );

    public static readonly RowsReason AwardTellsWhatFollows = new(
        "What signed agreements say becomes of what a grant pays is told with the award they are tied to, to those who read the award."
    );

    public static readonly RowsReason NoticeIsOvertaken = new(
        "Whether what a notice says is over is asked when the mail is written; nothing of the rows is told."
    );

    public static readonly RowsReason ReportIsCounted = new(
        "How many agreements, signatures and meetings a county has had in a year is counted for its report; each is opened by its own door."
    );

    public static readonly RowsReason WorkIsPassedOn = new(
        "What somebody who leaves is named for in agreements is found by whoever passes it on for their organisation."
    );

    public static readonly RowsReason ProgramReminds = new(
        "The program looks for dates that come; each is reminded only of what they find themselves."
    );

    public static readonly RowsReason NewsSaysOfWhat = new(
        "The number and the title of an agreement are told with its news, to those who find what is new."
    );

    public static readonly RowsReason StoryIsTold = new(
        "The demonstration's story goes on with the agreements that it began; it tells of made-up people alone."
    );
}
