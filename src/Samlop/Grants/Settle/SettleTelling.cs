using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>How notices tell of settlements and recoveries: the year and the number of the case, never amounts.</summary>
internal static class SettleTelling
{
    public static readonly NoticeGroup Group = new(
        "grants.settle",
        Phrase.In<SettleText>(nameof(SettleText.Notices)),
        Phrase.In<SettleText>(nameof(SettleText.Notices_Explained)),
        MayBeStopped: true,
        Role.ProjectLead, Role.ProjectOwner, Role.ChiefExecutive, Role.CaseOfficer, Role.DecisionMaker);

    public static Phrase Line(this ToldApplication application, string key, int year) =>
        Phrase.In<SettleText>(key, year, application.Case);

    public static Readers WhoAnswers(this ToldApplication application) =>
        Readers.In(application.County, Role.ProjectLead, Role.ProjectOwner, Role.ChiefExecutive);

    /// <summary>While a recovery stands in this state; the matter is its id.</summary>
    public static NoticeKind WhileAt(this NoticeKind kind, RecoveryState state) => kind.While(
        $"the recovery is {state}", (Recovery r) => r.Id,
        db => db.Rows<Recovery>().All(Because.WhoWaitsIsTold).Where(Recovery.At(state)));
}
