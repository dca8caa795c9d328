using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>Receives the files of a posted form into its input, each into the property that its field is made from.</summary>
internal static class Uploads
{
    /// <returns>What is wrong with the files, at their fields. What was received and is not used is forgotten (<see
    /// cref="RemoveForgottenFiles"/>).</returns>
    public static async Task<IReadOnlyList<FieldError>> Receive(object input, HttpContext http, FileStore store)
    {
        var errors = new List<FieldError>();
        foreach (var property in input.GetType().GetProperties().Where(p => p.PropertyType == typeof(ReceivedFile)))
        {
            var sent = http.Request.Form.Files.FirstOrDefault(f => FieldExpression.PathOf(f.Name) == property.Name);
            if (sent is not { FileName.Length: > 0 } file) continue;
            await using var content = file.OpenReadStream();
            var received = await store.Receive(content, file.FileName, property.Name, http.RequestAborted);
            if (received.Succeeded) property.SetValue(input, received.Value);
            else errors.AddRange(received.Errors);
        }

        return errors;
    }
}
