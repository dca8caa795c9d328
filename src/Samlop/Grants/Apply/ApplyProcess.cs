using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The processes of applying (docs/processes.md).</summary>
public static class ApplyProcess
{
    public static readonly ProcessType ApplicationStarted = new("ApplicationStarted");
    public static readonly ProcessType ApplicationChanged = new("ApplicationChanged");
    public static readonly ProcessType AttachmentAdded = new("AttachmentAdded");
    public static readonly ProcessType AttachmentRemoved = new("AttachmentRemoved");
    public static readonly ProcessType ApplicationConfirmed = new("ApplicationConfirmed");
    public static readonly ProcessType ApplicationSent = new("ApplicationSent");
    public static readonly ProcessType ApplicationSeen = new("ApplicationSeen");
    public static readonly ProcessType ApplicationWithdrawn = new("ApplicationWithdrawn");
    public static readonly ProcessType ApplicationReturned = new("ApplicationReturned");
    public static readonly ProcessType DelegationGiven = new("DelegationGiven");
    public static readonly ProcessType DelegationRevoked = new("DelegationRevoked");
    public static readonly ProcessType DeadlineWarned = new("DeadlineWarned");
}
