namespace Samlop.Knowledge.TaskBank;

/// <summary>The addresses of the task bank.</summary>
public static class BankUrls
{
    public const string List = "/oppgavebank";
    public const string Table = List + "/tabell";
    public const string New = List + "/ny";
    public const string PdfRoute = List + "/{id:guid}/pdf";
    public const string FileRoute = List + "/{id:guid}/fil/{file:guid}";

    public static string Of(BankTaskId task) => $"{List}/{task.Value}";

    public static string Change(BankTaskId task) => $"{Of(task)}/endre";

    public static string Files(BankTaskId task) => $"{Of(task)}/filer";

    public static string Pdf(BankTaskId task) => $"{Of(task)}/pdf";

    public static string File(BankTaskId task, BankTaskFileId file) => $"{Of(task)}/fil/{file.Value}";

    /// <summary>Where Utdanningsdirektoratet has the goal: its own address in Grep.</summary>
    public static string Goal(string code) => $"https://data.udir.no/kl06/v201906/kompetansemaal-lk20/{code}";
}
