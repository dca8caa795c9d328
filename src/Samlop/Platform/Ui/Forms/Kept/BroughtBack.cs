namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>A form that is sent to be filled in and looked at, not to be done.</summary>
internal static class BroughtBack
{
    public const string Field = "_back";

    public static bool Is(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form.ContainsKey(Field);
}
