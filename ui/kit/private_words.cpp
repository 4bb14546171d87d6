// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/private_words.h"

#include <QCoreApplication>

namespace tspace::kit {

namespace {

QString privateText(const char* words) {
    return QCoreApplication::translate("PrivateWords", words);
}

}  // namespace

QStringList privateWords() {
    return {
        privateText(
            "Private means: nobody reads this journal without its passphrase, and nothing leaves it unless you send "
            "it."),
        privateText("It does not mean exempt. Notes about your work can be asked for under data-protection law and by "
                    "courts, and your employer may require that work is written on its own equipment."),
        privateText(
            "The journal is never the only place of a decision about a case: what belongs on the child’s record goes "
            "there. Refer to cases by code, not by name.")};
}

}  // namespace tspace::kit
